import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Reads what surefire and failsafe reported below one build directory since an instant, prints the slowest tests, and exits
 * with 1 when a test was skipped: a test that does not run is deleted or repaired, never kept for later.
 */
final class TestReports {
    private static final int SLOWEST = 10;
    private static final Duration WORTH_PRINTING = Duration.ofMillis(100);

    record TestRun(String name, Duration duration, boolean skipped) {
        @Override
        public String toString() {
            return "%7.2f s  %s".formatted(duration.toMillis() / 1000.0, name);
        }
    }

    static void main(String[] args) throws Exception {
        List<TestRun> runs = readAll(Path.of(args[0]), Instant.parse(args[1]));
        printSlowest(runs);
        List<TestRun> skipped = runs.stream().filter(TestRun::skipped).toList();
        if (!skipped.isEmpty()) {
            System.err.println("Skipped tests fail the build:");
            skipped.forEach(run -> System.err.println("  " + run.name()));
            System.exit(1);
        }
    }

    private static void printSlowest(List<TestRun> runs) {
        List<TestRun> slowest = runs.stream()
                .filter(run -> run.duration().compareTo(WORTH_PRINTING) >= 0)
                .sorted(Comparator.comparing(TestRun::duration).reversed())
                .limit(SLOWEST)
                .toList();
        if (!slowest.isEmpty()) {
            System.out.println("Slowest of %d tests:".formatted(runs.size()));
            slowest.forEach(System.out::println);
        }
    }

    private static List<TestRun> readAll(Path buildDirectory, Instant since) throws Exception {
        List<TestRun> runs = new ArrayList<>();
        for (String reports : List.of("surefire-reports", "failsafe-reports")) {
            for (Path file : reportFiles(buildDirectory.resolve(reports), since)) {
                runs.addAll(read(file));
            }
        }
        return runs;
    }

    private static List<Path> reportFiles(Path directory, Instant since) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> !Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(since))
                    .toList();
        }
    }

    private static List<TestRun> read(Path file) throws Exception {
        var cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testcase");
        List<TestRun> runs = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            runs.add(toRun((Element) cases.item(i)));
        }
        return runs;
    }

    private static TestRun toRun(Element testcase) {
        String seconds = testcase.getAttribute("time").replace(",", "");
        return new TestRun(
                testcase.getAttribute("classname") + "." + testcase.getAttribute("name"),
                Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000)),
                testcase.getElementsByTagName("skipped").getLength() > 0);
    }
}
