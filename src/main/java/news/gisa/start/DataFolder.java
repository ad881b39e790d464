package news.gisa.start;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder, claimed by one process at a time. The operating system lets go of the claim when the process dies. */
@Singleton
class DataFolder {
    private FileLock claim;

    /** @return the folder, existing, writable and ours */
    Path claim(Path configured) {
        Path folder = configured.toAbsolutePath().normalize();
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

    void release() {
        try {
            if (claim != null) {
                claim.channel().close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The claim on the data folder could not be closed", e);
        }
    }
}
