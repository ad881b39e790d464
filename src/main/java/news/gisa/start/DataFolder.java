package news.gisa.start;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder, claimed by one process at a time. The operating system lets go of the claim when the process dies. */
final class DataFolder {
    private static FileLock claim;

    private DataFolder() {}

    /** Makes sure that the folder exists, is writable and is ours; once more does nothing. */
    static synchronized Path claim(Path configured) {
        Path folder = configured.toAbsolutePath().normalize();
        if (claim != null) {
            return folder;
        }
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("gisa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            claim = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            claim = null;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The data folder " + folder + " cannot be written to: set GISA_DATA to one that can.");
        }
        if (claim == null) {
            throw new ConfigurationException("The data folder " + folder
                    + " is in use by another process: stop it, or set GISA_DATA to another folder.");
        }
        return folder;
    }

    static synchronized void release() {
        try {
            if (claim != null) {
                claim.channel().close();
                claim = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
