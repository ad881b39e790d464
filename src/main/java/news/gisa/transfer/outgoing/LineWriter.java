package news.gisa.transfer.outgoing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import news.gisa.http.seal.Sha256;
import news.gisa.transfer.Kinds;
import news.gisa.transfer.Thing;

/** Writes lines, and counts and hashes those between the first and the last one. */
final class LineWriter {
    private static final JsonFactory JSON = new JsonFactory();

    /** Of more room than this for a line nothing is kept. */
    private static final int USUAL = 64 * 1024;

    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private final Map<String, Long> counts = new TreeMap<>();
    private long lines;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineWriter(OutputStream out) {
        this.out = out;
    }

    /** What a line says. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    void write(Thing thing) throws IOException {
        counted(thing.kind().name(), thing::write);
    }

    /** A line between the first and the last one. */
    void counted(String kind, Content content) throws IOException {
        digest.update(write(content));
        counts.merge(kind, 1L, Long::sum);
        lines++;
    }

    byte[] write(Content content) throws IOException {
        line.reset();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            content.write(json);
        }
        line.write('\n');
        byte[] bytes = line.toByteArray();
        if (bytes.length > USUAL) {
            line = new ByteArrayOutputStream();
        }
        out.write(bytes);
        return bytes;
    }

    void end() throws IOException {
        write(json -> {
            json.writeStartObject();
            json.writeStringField("kind", Kinds.END);
            json.writeNumberField("lines", lines);
            json.writeObjectFieldStart("counts");
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            json.writeStringField("sha256", HexFormat.of().formatHex(digest.digest()));
            json.writeEndObject();
        });
        out.flush();
    }
}
