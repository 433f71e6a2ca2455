package dev.entente.bootstrap.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A command of the operating system that ends by itself. */
record Command(List<String> words) {

    static Command of(List<String> prefix, String program, List<String> arguments) {
        return new Command(Stream.of(prefix, List.of(program), arguments)
                .flatMap(List::stream)
                .toList());
    }

    /**
     * Runs to the end.
     *
     * @return what it wrote
     * @throws IOException if there is no such program
     * @throws CommandFailedException if it ends with another code than 0
     */
    String run() throws IOException {
        Process process = builder().start();
        try (var output = process.getInputStream()) {
            String written = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            int code = process.waitFor();
            if (code != 0) {
                throw new CommandFailedException(words, code, written);
            }
            return written;
        } catch (InterruptedException interruption) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(String.join(" ", words));
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        // PGDATA, PGPORT and their like in the operator's shell are about another server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
