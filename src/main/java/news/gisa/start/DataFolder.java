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
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The data folder, claimed by one process at a time. The operating system lets go of the claim when the process dies. What is in
 * it is for its owner's eyes only, as far as the file system knows such a thing: drafts, addresses of readers, digests of tokens.
 */
final class DataFolder {
    private static final String LOCK = "gisa.lock";
    private static final String DATABASE = "gisa.mv.db";
    private static final String TRACE = "gisa.trace.db";
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private static FileLock claim;

    private DataFolder() {}

    /** Makes sure that the folder exists, is writable and is ours; once more does nothing. */
    static synchronized Path claim(Path configured) {
        Path folder = configured.toAbsolutePath().normalize();
        if (claim != null) {
            return folder;
        }
        if (folder.toString().contains(";")) {
            // As in Bounds, of what a relative name is a part of.
            throw new ConfigurationException(
                    "The data folder " + folder + " has a ; in its name: set GISA_DATA to one without.");
        }
        try {
            make(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            claim = channel.tryLock();
            protect(folder);
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

    /** A folder that was there before keeps its mode: whoever made it may have meant it. */
    private static void make(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (Files.exists(folder) || parent == null) {
            return;
        }
        Files.createDirectories(parent);
        if (hasModes(parent)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Takes from others what the files of the folder may have given them. */
    static void protect(Path folder) throws IOException {
        if (!hasModes(folder)) {
            return;
        }
        for (String name : List.of(LOCK, DATABASE, TRACE)) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(file, FILE);
            }
        }
    }

    /**
     * Makes the file of a new embedded database before the database does, which would let others read it; before it is known
     * whether this build has one.
     */
    static void prepareDatabase(Path folder) throws IOException {
        Path file = folder.resolve(DATABASE);
        if (hasModes(folder) && !Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        }
    }

    /** Removes the file that was made for an embedded database which this build does not have. */
    static void dropUnusedDatabase(Path folder) {
        Path file = folder.resolve(DATABASE);
        try {
            if (Files.exists(file) && Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasModes(Path place) {
        return Files.getFileAttributeView(place, PosixFileAttributeView.class) != null;
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
