package dev.entente.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code mvn package} left, run by the JVM of the test. */
public final class EntenteProcess implements AutoCloseable {

    private static final Duration START_DEADLINE = Duration.ofMinutes(2);
    private static final Duration END_DEADLINE = Duration.ofMinutes(1);

    private final Process process;
    private final Path console;

    private EntenteProcess(Process process, Path console) {
        this.process = process;
        this.console = console;
    }

    /** Starts it with ports that are free and these variables. */
    public static EntenteProcess launch(Path workingDirectory, Map<String, String> environment) throws IOException {
        return launch(workingDirectory, environment, TrainedJar.program());
    }

    /** Starts the jar itself, which is slower, and waits until it answers. */
    static EntenteProcess startJar(Path workingDirectory) throws IOException {
        return launch(workingDirectory, Map.of(), List.of("-jar", System.getProperty("entente.jar")))
                .awaitStart();
    }

    static EntenteProcess launch(Path workingDirectory, Map<String, String> environment, List<String> program)
            throws IOException {
        Path console = Files.createTempFile(workingDirectory, "console", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m"));
        command.addAll(program);
        var builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ENTENTE_"));
        builder.environment().putAll(Map.of("SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", "0"));
        builder.environment().putAll(environment);
        return new EntenteProcess(builder.start(), console);
    }

    /** Starts it with its data in the working directory, and waits until it answers. */
    public static EntenteProcess start(Path workingDirectory) throws IOException {
        return start(workingDirectory, Map.of());
    }

    /** Starts it with these variables, and waits until it answers. */
    public static EntenteProcess start(Path workingDirectory, Map<String, String> environment) throws IOException {
        return launch(workingDirectory, environment).awaitStart();
    }

    /** Starts a variant of it, which is a class of the tests, and waits until it answers. */
    public static EntenteProcess start(Path workingDirectory, Map<String, String> environment, Class<?> variant)
            throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return launch(workingDirectory, environment, List.of("-cp", classes, variant.getName()))
                .awaitStart();
    }

    /** Waits until it answers. */
    public EntenteProcess awaitStart() {
        await().atMost(START_DEADLINE).until(() -> console().contains("answers on") || !isAlive());
        assertThat(isAlive()).as(console()).isTrue();
        return this;
    }

    public String console() {
        try {
            return Files.readString(console);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> consoleLines() {
        return console().lines().toList();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int databasePort() {
        return Integer.parseInt(find("PostgreSQL runs on 127\\.0\\.0\\.1:(\\d+)"));
    }

    /** Without a slash at the end. */
    public String address() {
        return find("answers on (http://[0-9.:]+),");
    }

    public String managementAddress() {
        return find("health on (http://[0-9.:]+)/actuator/health");
    }

    private String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(console());
        assertThat(matcher.find()).as(console()).isTrue();
        return matcher.group(1);
    }

    /** What each of its threads is doing, for whoever wonders why it is silent. */
    public String threads() {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process threads = new ProcessBuilder(tool, Long.toString(process.pid()), "Thread.print").start();
            return new String(threads.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks it to end, as Ctrl-C and service managers do. */
    public void terminate() {
        process.destroy();
        awaitExit();
    }

    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    int awaitExit() {
        try {
            assertThat(process.waitFor(END_DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .as(console())
                    .isTrue();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        terminate();
    }
}
