package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.bootstrap.examples.Example;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The programs that count and judge imported leads, run as the how-to says. */
record Measure(EntenteClient client) {

    /** What a program prints. */
    String printed(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                Example.named("measure").file(program).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "KEY", client.key(), "ENTENTE_URL", client.address().toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
