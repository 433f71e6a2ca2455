package dev.entente.bootstrap.database;

import dev.entente.bootstrap.start.StartFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that comes with the jar: a {@code tar.xz}, which not every machine has a program to unpack. */
final class ProgramArchive {

    private static final int DIGEST_CHARACTERS = 12;
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final byte[] bytes;

    private ProgramArchive(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The archive for this machine.
     *
     * @throws StartFailure if the jar was built for another kind of machine
     */
    static ProgramArchive forThisMachine() throws IOException {
        String name = "/postgres-%s-%s.txz".formatted(operatingSystem(), architecture());
        try (InputStream resource = ProgramArchive.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new StartFailure(
                        "This jar carries no PostgreSQL for %s on %s. Set ENTENTE_DATABASE_URL to use one of yours."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            return new ProgramArchive(resource.readAllBytes());
        }
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }

    /** Names the content, so that another version of the program is unpacked beside this one. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    /** Unpacks into a directory that is there. */
    void unpackTo(Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, directory.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.resolveSibling("."));
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.resolveSibling("."));
            Files.copy(content, path);
            path.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0);
        }
    }
}
