package news.gisa.transfer.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where this node keeps files until they are read, and the name that it has for good. */
@Singleton
class ImportFolder {
    private static final Logger LOG = Logger.getLogger(ImportFolder.class);
    private static final String NODE = "node";
    private static final String ARRIVING = ".part";
    private static final Duration NEW = Duration.ofHours(1);

    private final Path data;
    private UUID node;

    ImportFolder(@ConfigProperty(name = "gisa.data", defaultValue = "./data") Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /** Forgets what was on its way when the process ended. */
    synchronized void prepare() {
        try {
            Path folder = data.resolve("imports");
            if (!Files.exists(folder)) {
                Files.createDirectory(folder, mode("rwx------"));
            }
            node = readNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files(name -> name.endsWith(ARRIVING)).forEach(ImportFolder::delete);
    }

    private UUID readNode() throws IOException {
        Path file = data.resolve(NODE);
        if (!Files.exists(file)) {
            Path begun = data.resolve(NODE + ARRIVING);
            Files.deleteIfExists(begun);
            Files.createFile(begun, mode("rw-------"));
            Files.writeString(begun, UUID.randomUUID().toString());
            Files.move(begun, file);
        }
        return UUID.fromString(Files.readString(file).strip());
    }

    private FileAttribute<?>[] mode(String mode) throws IOException {
        return Files.getFileStore(data).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** The name of this node, as long as it has its data folder. */
    UUID node() {
        return node;
    }

    /** For a file that is on its way. */
    Path arriving() {
        return data.resolve("imports").resolve(UUID.randomUUID() + ARRIVING);
    }

    Path of(UUID job) {
        return data.resolve("imports").resolve(job.toString());
    }

    /** Deletes the files of all jobs but these; new ones may be of jobs that nobody can see yet. */
    void keep(Collection<UUID> jobs, Instant now) {
        Set<String> names = jobs.stream().map(UUID::toString).collect(Collectors.toSet());
        files(name -> !name.endsWith(ARRIVING) && !names.contains(name)).stream()
                .filter(file -> lastModified(file).isBefore(now.minus(NEW)))
                .forEach(ImportFolder::delete);
    }

    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // It is gone.
            return Instant.MAX;
        }
    }

    private List<Path> files(Predicate<String> named) {
        try (Stream<Path> files = Files.list(data.resolve("imports"))) {
            return files.filter(file -> named.test(file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("%s is of no use any more, and could not be deleted: %s", file, e.getMessage());
        }
    }
}
