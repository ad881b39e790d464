package news.gisa.http.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The one content coding besides none: gzip (RFC 9110, section 8.4.1.3), which every client can. */
final class ContentCoding {
    static final String GZIP = "gzip";

    private static final Pattern NO_WEIGHT = Pattern.compile("(?i)\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*");

    private ContentCoding() {}

    /** @param acceptEncoding the header, null where it is absent (RFC 9110, section 12.5.3) */
    static boolean acceptsGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean any = false;
        for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            int parameters = coding.indexOf(';');
            String name = (parameters < 0 ? coding : coding.substring(0, parameters)).strip();
            boolean welcome = parameters < 0
                    || !NO_WEIGHT.matcher(coding.substring(parameters + 1)).matches();
            if (name.equals(GZIP)) {
                return welcome;
            }
            any |= name.equals("*") && welcome;
        }
        return any;
    }

    /** As small as it gets: it is done once and sent many times. The same bytes give the same result. */
    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length / 2 + 100);
        try (GZIPOutputStream stream = new Smallest(result)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    private static final class Smallest extends GZIPOutputStream {
        Smallest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
