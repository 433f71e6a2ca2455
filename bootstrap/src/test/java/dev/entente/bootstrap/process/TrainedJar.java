package dev.entente.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The jar taken apart, with a cache of its classes as a first start left them: tests start it dozens of times, and each
 * start then takes 5 s of a core instead of 8.
 */
final class TrainedJar {

    private static final List<String> PROGRAM = train(Path.of(System.getProperty("entente.jar")));

    private TrainedJar() {}

    /** What starts it, after the options of the JVM. */
    static List<String> program() {
        return PROGRAM;
    }

    private static List<String> train(Path jar) {
        try {
            Path parts = jar.resolveSibling("trained");
            Path scratch = Files.createTempDirectory("entente");
            FileSystemUtils.deleteRecursively(parts);
            run(scratch, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", parts.toString());
            String program = parts.resolve(jar.getFileName()).toString();
            String cache = parts.resolve("classes.aot").toString();
            run(scratch, "-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh", "-jar", program);
            FileSystemUtils.deleteRecursively(scratch);
            return List.of("-XX:AOTCache=" + cache, "-jar", program);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(Path directory, String... program) throws IOException {
        EntenteProcess process = EntenteProcess.launch(directory, Map.of(), List.of(program));
        assertThat(process.awaitExit()).as(process.console()).isZero();
    }
}
