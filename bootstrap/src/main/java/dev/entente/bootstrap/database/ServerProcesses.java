package dev.entente.bootstrap.database;

import dev.entente.bootstrap.start.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What runs from the program in one directory. Numbers are reused: a process is ours by the program it executes,
 * whatever {@code postmaster.pid} says, and nothing else is ever stopped.
 */
final class ServerProcesses {

    private static final long END_SECONDS = 2;

    private final Path directory;
    private final Path serverNumber;

    ServerProcesses(Path directory, Path cluster) {
        this.directory = directory;
        this.serverNumber = cluster.resolve("postmaster.pid");
    }

    /** The server itself, if it runs. */
    Optional<ProcessHandle> server() throws IOException {
        return numbered().filter(this::isOurs);
    }

    /**
     * Kills what outlived a killed server: one that is busy does not notice, and keeps the next server from starting.
     */
    void killAll() {
        CompletableFuture<?>[] ends = ProcessHandle.allProcesses()
                .filter(this::isOurs)
                .filter(ProcessHandle::destroyForcibly)
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, END_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /**
     * Removes the number of a server that has ended, if it now belongs to a stranger: PostgreSQL would take that for a
     * server. A number that nobody has, it recognises itself.
     *
     * @throws StartFailure if the stranger is a PostgreSQL, which may have these very files open
     */
    void forgetStranger() throws IOException {
        Optional<ProcessHandle> stranger = numbered().filter(process -> !isOurs(process));
        if (stranger.isEmpty()) {
            return;
        }
        if (program(stranger.get())
                .filter(program -> program.endsWith("postgres"))
                .isPresent()) {
            throw new StartFailure(
                    "Process %d is a PostgreSQL of another origin. Stop it, or delete %s if it does not use %s."
                            .formatted(stranger.get().pid(), serverNumber, directory));
        }
        Files.delete(serverNumber);
    }

    private Optional<ProcessHandle> numbered() throws IOException {
        if (!Files.exists(serverNumber)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(serverNumber);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private boolean isOurs(ProcessHandle process) {
        return program(process).filter(program -> program.startsWith(directory)).isPresent();
    }

    /** Empty for other users' processes, which cannot have our files open, and for zombies. */
    private static Optional<Path> program(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }
}
