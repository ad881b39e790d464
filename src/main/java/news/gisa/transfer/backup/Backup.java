package news.gisa.transfer.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy of the database, in a file that is there until it was sent.
 *
 * @param seq number of the last change that is in it
 * @param digest SHA-256 of the file
 */
record Backup(Path file, Instant at, long seq, byte[] digest) {}
