package dev.entente.bootstrap.database;

import dev.entente.bootstrap.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database. */
final class PostgresCluster {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    private PostgresCluster() {}

    /**
     * Creates the files unless they are there. Every connection needs a password, and text compares alike on every
     * machine.
     *
     * @param directory in which they get a directory of their own
     * @param superuser the name of the first role
     * @param password its password
     * @return that directory
     */
    static Path createIn(DataDirectory directory, PostgresProgram program, String superuser, String password)
            throws IOException {
        Path cluster = directory.resolve("cluster");
        if (Files.exists(cluster)) {
            return cluster;
        }
        LOG.info("Creating the database files in {}", cluster);
        Path draft = directory.resolve("cluster-draft");
        FileSystemUtils.deleteRecursively(draft);
        Path passwordFile = directory.write("superuser-password", password);
        program.run(
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + superuser,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.delete(passwordFile);
        return Files.move(draft, cluster);
    }
}
