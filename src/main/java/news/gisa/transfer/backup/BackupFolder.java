package news.gisa.transfer.backup;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import news.gisa.storage.DiskConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The place for the one copy that is on its way. Nobody but its owner gets into it, whatever the modes of the files there. */
@Singleton
class BackupFolder {
    private final Path folder;
    private final long reserve;

    BackupFolder(@ConfigProperty(name = "gisa.data", defaultValue = "./data") Path data, DiskConfig disk) {
        this.folder = data.toAbsolutePath().normalize().resolve("backups");
        this.reserve = disk.reserve().asLongValue();
    }

    /** Deletes what was left by a process that was killed. */
    void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.toList();
        }
        for (Path file : left) {
            Files.delete(file);
        }
    }

    /** Whether so many bytes fit in, and the reserve of the disk stays. */
    boolean hasRoomFor(long bytes) throws IOException {
        make();
        return folder.toFile().getUsableSpace() - reserve >= bytes;
    }

    /** The place of a file that somebody else makes. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** An empty file with its mode. */
    Path newFile(String name) throws IOException {
        return Files.createFile(file(name), mode("rw-------"));
    }

    private void make() throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder, mode("rwx------"));
        }
    }

    private FileAttribute<?>[] mode(String mode) throws IOException {
        Path there = Files.exists(folder) ? folder : folder.getParent();
        FileStore store = Files.getFileStore(there);
        return store.supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
