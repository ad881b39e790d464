package news.gisa.transfer.incoming;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.gisa.http.seal.Sha256;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.Kind;
import news.gisa.transfer.Kinds;
import news.gisa.transfer.Lines;
import news.gisa.transfer.Thing;

/** Takes the lines of an export apart: the first one, which says what it is, things, and the last one, which says that this was all. */
final class ExportLines {
    /** That are stored together. */
    private static final int LINES = 200;

    private static final long BYTES = 4_000_000;

    private static final String STORED = "What was read is stored; send the whole file again.";

    private static final int MAX_DEPTH = 50;
    private static final int LONGEST_TEXT = 16_000_000;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(LONGEST_TEXT)
                        .build());
    }

    private final Lines lines;
    private final MessageDigest digest = Sha256.digest();
    private final Map<String, Long> counts = new TreeMap<>();
    private boolean whole;
    private long counted;
    private final Deque<Entry> ahead = new ArrayDeque<>();
    private JsonNode end;
    private long endsAt;
    private boolean over;

    ExportLines(Lines lines) {
        this.lines = lines;
    }

    /** @return whether there is anything that can be read; if not, the run was told why */
    boolean begin(ImportRun run) throws IOException {
        byte[] first = lines.first();
        String fault = first == null ? "The file is empty." : faultOf(first);
        if (fault != null) {
            run.report(1, "", fault);
            return false;
        }
        whole = lines.number() == 0;
        lines.passFirst();
        return true;
    }

    /** @return why nothing can be read behind it; null where it can */
    static String faultOf(byte[] first) {
        JsonNode header = object(first);
        if (header == null
                || !header.path("kind").asText().equals(Kinds.HEADER)
                || !header.path("format").asText().equals(Kinds.FORMAT)) {
            return "Expected the header of an export of Gisa, {\"kind\":\"header\",\"format\":\"" + Kinds.FORMAT
                    + "\",…}: this is another file, or its beginning is missing. Nothing was read.";
        }
        int version = header.path("version").asInt();
        return version == Kinds.VERSION
                ? null
                : "The export has version " + version + ", and this Gisa reads version " + Kinds.VERSION
                        + ". Nothing was read.";
    }

    /** @return null for what is no object */
    private static JsonNode object(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            JsonNode value = JSON.readTree(line);
            return value != null && value.isObject() ? value : null;
        } catch (JacksonException | CharacterCodingException | NumberFormatException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is read from anywhere", e);
        }
    }

    /**
     * The next lines, some whole things or, of one that is large, a part.
     *
     * @param begun whether the last ones were a part of one, which goes on
     * @return empty at the end, and where what had begun was whole
     */
    List<Entry> next(boolean begun) throws IOException {
        List<Entry> some = new ArrayList<>();
        long size = 0;
        for (Entry entry = peek(); entry != null; entry = peek()) {
            boolean full = some.size() >= LINES || size >= BYTES;
            if (full && !begun && entry.goesOn() && !isLarge(some)) {
                giveBack(some);
                break;
            }
            if (full || begun && !entry.goesOn()) {
                break;
            }
            some.add(ahead.remove());
            size += entry.size();
        }
        return some;
    }

    /** The last thing, which is not whole. */
    private void giveBack(List<Entry> some) {
        boolean begins = false;
        while (!begins) {
            Entry last = some.remove(some.size() - 1);
            ahead.addFirst(last);
            begins = !last.goesOn();
        }
    }

    /** Whether these are of one thing. */
    private static boolean isLarge(List<Entry> some) {
        return some.stream().skip(1).allMatch(Entry::goesOn);
    }

    /** Whether the last of what was given is not whole. */
    boolean isCutThrough() throws IOException {
        Entry entry = peek();
        return entry != null && entry.goesOn();
    }

    private Entry peek() throws IOException {
        while (ahead.isEmpty() && !over) {
            byte[] line = lines.next();
            if (line == null) {
                over = true;
            } else if (line.length > 0) {
                read(line);
            }
        }
        return ahead.peek();
    }

    private void read(byte[] line) {
        long number = lines.number();
        JsonNode object = object(line);
        String name = object == null ? "" : object.path("kind").asText();
        if (name.equals(Kinds.END)) {
            end = object;
            endsAt = number;
            over = true;
            return;
        }
        digest.update(line);
        digest.update((byte) '\n');
        counted++;
        counts.merge(name, 1L, Long::sum);
        Kind kind = Kinds.find(name).orElse(null);
        try {
            if (object == null) {
                throw Thing.fault("", "Expected an object of JSON in UTF-8, with no member twice.");
            }
            if (kind == null) {
                throw Thing.fault("/kind", "There are no lines of the kind \"" + name + "\".");
            }
            ahead.add(new Entry(number, kind, Thing.parse(kind, object), null, line.length));
        } catch (Thing.Fault e) {
            ahead.add(new Entry(number, kind, null, e, line.length));
        }
    }

    /** Tells whether that was all. @return the number of the last line */
    long finish(ImportRun run) throws IOException {
        if (end == null) {
            run.report(
                    lines.number(),
                    "",
                    "The file was cut: its last line, with the counts, is missing. "
                            + (run.isDryRun() ? "Send the whole file." : STORED));
            return lines.number();
        }
        long said = end.path("lines").asLong(-1);
        long read = whole ? counted : endsAt - 2;
        if (said != read) {
            run.report(
                    endsAt,
                    "/lines",
                    "The file was cut or put together: it was written with " + said + " lines between the first and the"
                            + " last one, and has " + read + ".");
        } else if (whole && !isWhole()) {
            run.report(
                    endsAt,
                    "/sha256",
                    "The file was altered: its lines are not those that were written. "
                            + (run.isDryRun() ? "Export it again." : STORED));
        }
        if (lines.next() != null) {
            run.report(lines.number(), "", "There is more behind the last line, which was not read.");
        }
        return endsAt;
    }

    private boolean isWhole() {
        Map<String, Long> said = new TreeMap<>();
        end.path("counts")
                .properties()
                .forEach(count -> said.put(count.getKey(), count.getValue().asLong()));
        return end.path("sha256").asText().equals(HexFormat.of().formatHex(digest.digest())) && said.equals(counts);
    }
}
