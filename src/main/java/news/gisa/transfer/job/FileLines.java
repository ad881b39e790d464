package news.gisa.transfer.job;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import news.gisa.transfer.Lines;

/** The lines of a file, one in memory at a time. */
final class FileLines implements Lines, Closeable {
    /** Bytes. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int BLOCK = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final LongConsumer tooLong;
    private final Runnable breath;

    /** Where the lines end that nobody has done with yet. */
    private final TreeMap<Long, Long> ends = new TreeMap<>();

    private final InputStream bytes;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int filled;
    private long read;
    private long number;

    /** @param tooLong told the number of a line that is longer than any may be, and is left out */
    private FileLines(Path file, InputStream bytes, long offset, long number, LongConsumer tooLong, Runnable breath) {
        this.breath = breath;
        this.file = file;
        this.bytes = bytes;
        this.read = offset;
        this.number = number;
        this.tooLong = tooLong;
    }

    /**
     * @param offset in bytes, of the line to begin with
     * @param number of lines in front of it
     * @param breath taken before each block
     */
    static FileLines open(Path file, long offset, long number, LongConsumer tooLong, Runnable breath)
            throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(offset);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
        return new FileLines(file, bytes, offset, number, tooLong, breath);
    }

    /** For who only looks into it. */
    static FileLines open(Path file) throws IOException {
        return open(file, 0, 0, line -> {}, () -> {});
    }

    @Override
    public byte[] next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean begun = false;
            boolean fits = true;
            boolean ended = false;
            while (!ended && fill()) {
                begun = true;
                int end = at;
                while (end < filled && block[end] != '\n') {
                    end++;
                }
                ended = end < filled;
                fits = fits && line.size() + end - at <= LONGEST;
                if (fits) {
                    line.write(block, at, end - at);
                } else {
                    line.reset();
                }
                int next = ended ? end + 1 : end;
                read += next - at;
                at = next;
            }
            if (!begun) {
                return null;
            }
            number++;
            byte[] text = withoutEnd(line.toByteArray());
            // Nobody has done with nothing while more was read behind it; of such lines there may be very many.
            if (!fits || text.length > 0) {
                ends.put(number, read);
            }
            if (fits) {
                return text;
            }
            tooLong.accept(number);
        }
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        breath.run();
        at = 0;
        filled = Math.max(0, bytes.read(block));
        return filled > 0;
    }

    /** Neither with the half of the end that some systems write, nor with the mark of bytes in order, which is none of the text. */
    private byte[] withoutEnd(byte[] line) {
        int from = number == 1
                        && line.length >= MARK.length
                        && line[0] == MARK[0]
                        && line[1] == MARK[1]
                        && line[2] == MARK[2]
                ? MARK.length
                : 0;
        int to = line.length > from && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to);
    }

    @Override
    public byte[] first() throws IOException {
        try (FileLines lines = open(file)) {
            byte[] line = lines.next();
            while (line != null && Lines.isBlank(line)) {
                line = lines.next();
            }
            return line;
        }
    }

    @Override
    public long number() {
        return number;
    }

    /** @return bytes up to the end of a line that was given, and not forgotten */
    long endOf(long line) {
        return ends.getOrDefault(line, read);
    }

    void forgetBefore(long line) {
        ends.headMap(line).clear();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
