package dev.entente.bootstrap.database;

import dev.entente.bootstrap.DataDirectory;
import dev.entente.bootstrap.start.StartFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second Entente out of a directory. The operating system lets go of it when the process ends, however it ends.
 */
final class DirectoryLock implements Closeable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a directory.
     *
     * @throws StartFailure if another process has it
     */
    static DirectoryLock take(DataDirectory directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isFree(channel)) {
            return new DirectoryLock(channel);
        }
        channel.close();
        throw new StartFailure(
                "Another Entente uses %s. Stop it, or set ENTENTE_DATA_DIR to another directory.".formatted(directory));
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
