package dev.entente.bootstrap.database;

import dev.entente.bootstrap.DataDirectory;
import dev.entente.bootstrap.start.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that came with the jar, unpacked so that its commands can be run. */
final class PostgresProgram {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProgram.class);

    private final Path path;
    private final List<String> prefix;

    private PostgresProgram(Path path, List<String> prefix) {
        this.path = path;
        this.prefix = prefix;
    }

    /**
     * Unpacks the program, unless that was done before.
     *
     * @param directory in which the program gets a directory of its own
     * @throws StartFailure if the jar has none for this machine, or PostgreSQL would refuse to run for this user
     */
    static PostgresProgram unpackTo(DataDirectory directory) throws IOException {
        List<String> prefix = Unprivileged.prefix();
        ProgramArchive archive = ProgramArchive.forThisMachine();
        Path path = directory.resolve("program-" + archive.digest());
        if (!Files.exists(path)) {
            LOG.info("Unpacking PostgreSQL to {}", path);
            Path draft = directory.resolve("program-draft");
            FileSystemUtils.deleteRecursively(draft);
            archive.unpackTo(Files.createDirectory(draft));
            Files.move(draft, path);
        }
        return new PostgresProgram(path, prefix);
    }

    /**
     * Runs one of its commands to the end.
     *
     * @return what it wrote
     */
    String run(String command, List<String> arguments) throws IOException {
        return Command.of(prefix, path.resolve("bin").resolve(command).toString(), arguments)
                .run();
    }
}
