package dev.entente.bootstrap;

import dev.entente.bootstrap.start.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A directory on this machine for what must survive a restart. Directories and files made here can be read by their
 * owner only.
 */
public final class DataDirectory {

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /**
     * Opens a directory, created with its parents if it is not there.
     *
     * @param path where; relative to the working directory
     * @throws StartFailure if it cannot be created or written to
     */
    public static DataDirectory open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, onlyOwner("rwx------"));
            }
            Path real = path.toRealPath();
            if (Files.isWritable(real)) {
                return new DataDirectory(real);
            }
        } catch (IOException failure) {
            throw new StartFailure(
                    "Cannot create the data directory %s (ENTENTE_DATA_DIR): %s"
                            .formatted(path.toAbsolutePath(), failure),
                    failure);
        }
        throw new StartFailure(
                "Cannot write to the data directory %s (ENTENTE_DATA_DIR).".formatted(path.toAbsolutePath()));
    }

    /** Its real path, without symbolic links. */
    public Path path() {
        return path;
    }

    /** The real path of something in this directory, whether it is there or not. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** A directory in this one. */
    public DataDirectory directory(String name) {
        return open(path.resolve(name));
    }

    /** What a file holds, or empty if there is none. */
    public Optional<String> read(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /**
     * Writes a file as a whole: after a crash it holds all of the text or what it held before.
     *
     * @param name its name in this directory
     * @param text what it shall hold
     * @return where it is
     */
    public Path write(String name, String text) throws IOException {
        Path draft = Files.createTempFile(path, name, ".new", onlyOwner("rw-------"));
        Files.writeString(draft, text, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        return Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?> onlyOwner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
