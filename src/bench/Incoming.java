import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An answer in HTTP/1.1, as it comes in piece by piece. */
final class Incoming {
    private static final int LONGEST_LINE = 16 * 1024;

    private enum Part {
        HEAD,
        LENGTH,
        SIZE_OF_CHUNK,
        CHUNK,
        END_OF_CHUNK,
        TRAILER,
        UNTIL_CLOSED,
        COMPLETE
    }

    private final boolean bodiless;
    private final ByteArrayOutputStream body;
    private final StringBuilder line = new StringBuilder();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Part part = Part.HEAD;
    private int status;
    private long left;

    /**
     * @param bodiless whether it answers a HEAD
     * @param kept whether somebody wants to read the body
     */
    Incoming(boolean bodiless, boolean kept) {
        this.bodiless = bodiless;
        this.body = kept ? new ByteArrayOutputStream() : null;
    }

    /** Takes all of it that is there, and leaves what comes behind it. */
    void take(ByteBuffer in) throws IOException {
        while (in.hasRemaining() && part != Part.COMPLETE) {
            switch (part) {
                case LENGTH, CHUNK, UNTIL_CLOSED -> takeBody(in);
                default -> takeLine(in);
            }
        }
    }

    private void takeBody(ByteBuffer in) {
        int size = part == Part.UNTIL_CLOSED ? in.remaining() : (int) Math.min(left, in.remaining());
        if (body != null) {
            body.write(in.array(), in.arrayOffset() + in.position(), size);
        }
        in.position(in.position() + size);
        left -= size;
        if (left == 0 && part != Part.UNTIL_CLOSED) {
            part = part == Part.CHUNK ? Part.END_OF_CHUNK : Part.COMPLETE;
        }
    }

    private void takeLine(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            char next = (char) (in.get() & 0xff);
            if (next == '\n') {
                String whole = line.toString();
                line.setLength(0);
                understand(whole);
                return;
            }
            if (next != '\r') {
                line.append(next);
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("This is no answer in HTTP.");
            }
        }
    }

    private void understand(String whole) throws IOException {
        try {
            switch (part) {
                case HEAD -> understandHead(whole);
                case SIZE_OF_CHUNK -> {
                    left = Long.parseLong(whole.split(";")[0].trim(), 16);
                    part = left == 0 ? Part.TRAILER : Part.CHUNK;
                }
                case END_OF_CHUNK -> part = Part.SIZE_OF_CHUNK;
                default -> part = whole.isEmpty() ? Part.COMPLETE : Part.TRAILER;
            }
        } catch (NumberFormatException e) {
            throw new IOException("This is no answer in HTTP: " + whole, e);
        }
    }

    private void understandHead(String whole) throws IOException {
        if (status == 0) {
            if (!whole.startsWith("HTTP/1.")) {
                throw new IOException("This is no answer in HTTP: " + whole);
            }
            status = Integer.parseInt(whole.substring(9, 12));
        } else if (!whole.isEmpty()) {
            int colon = whole.indexOf(':');
            headers.put(
                    whole.substring(0, Math.max(0, colon)),
                    whole.substring(colon + 1).trim());
        } else if (status < 200) {
            status = 0;
        } else if (bodiless || status == 204 || status == 304) {
            part = Part.COMPLETE;
        } else if (header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            part = Part.SIZE_OF_CHUNK;
        } else if (headers.containsKey("Content-Length")) {
            left = Long.parseLong(header("Content-Length"));
            part = left == 0 ? Part.COMPLETE : Part.LENGTH;
        } else {
            part = Part.UNTIL_CLOSED;
        }
    }

    /** Nothing more comes. */
    void closed() {
        if (part == Part.UNTIL_CLOSED) {
            part = Part.COMPLETE;
        }
    }

    /** 0 while nothing is known. */
    int status() {
        return status;
    }

    boolean complete() {
        return part == Part.COMPLETE;
    }

    /** Whether the connection may be used again. */
    boolean goesOn() {
        return !header("Connection").equalsIgnoreCase("close");
    }

    /** Empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }
}
