package dev.entente.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** What the operating system tells processes. */
final class Signals {

    private Signals() {}

    /** To a server and to every process it has for a session. */
    static void send(String signal, ProcessHandle server) throws Exception {
        List<String> numbers = Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .toList();
        var kill =
                Stream.concat(Stream.of("kill", "-" + signal), numbers.stream()).toList();
        assertThat(new ProcessBuilder(kill).start().waitFor()).isZero();
    }
}
