package dev.entente.bootstrap.examples;

import dev.entente.bootstrap.policy.PolicyTexts;
import dev.entente.domain.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** One directory of {@code examples}. */
public record Example(Path directory) {

    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    public static Example named(String name) {
        return new Example(root().resolve("examples").resolve(name));
    }

    /** Those that bring a policy of their own. */
    static List<Example> withPolicy() throws IOException {
        try (Stream<Path> directories = Files.list(root().resolve("examples"))) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve("policy.yaml")))
                    .sorted()
                    .map(Example::new)
                    .toList();
        }
    }

    /** What the reader is told to expect of them. */
    public static Path howTo() {
        return root().resolve("docs/how-to/import-real-data.md");
    }

    /** Tests run in the directory of their module, or, in some editors, in that of the parent. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.of(here, here.resolve(".."))
                .filter(directory -> Files.isDirectory(directory.resolve("examples")))
                .findFirst()
                .orElseThrow();
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Policy policy() {
        return PolicyTexts.accepted(text("policy.yaml"));
    }

    /** The columns of the traits, by the traits' names. */
    Map<String, String> traitColumns() {
        return JsonMapper.shared().readTree(text("mapping.json")).get("traits").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, trait -> trait.getValue().asString()));
    }

    /** A file whose cells have no line breaks, by the names of its columns. */
    List<Map<String, String>> rows(String name) {
        List<List<String>> lines = text(name).lines().map(Example::cells).toList();
        return lines.stream()
                .skip(1)
                .map(line -> IntStream.range(0, line.size())
                        .boxed()
                        .collect(Collectors.toMap(lines.getFirst()::get, line::get)))
                .toList();
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
    }

    @Override
    public String toString() {
        return String.valueOf(directory.getFileName());
    }
}
