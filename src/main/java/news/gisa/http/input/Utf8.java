package news.gisa.http.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import news.gisa.http.problem.ProblemException;
import news.gisa.text.TextRules;

/** Text bodies: UTF-8 without anything that is not text. A byte order mark, which spreadsheets write, is no part of it. */
public final class Utf8 {
    private static final int AT_ONCE = 8192;

    private Utf8() {}

    /** @throws ProblemException naming line and column of the first byte or character that cannot stay */
    public static String decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            String read = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            throw at(read, "The body is not UTF-8 from here on.");
        }
        int illegal = TextRules.firstIllegal(text);
        if (illegal >= 0) {
            throw at(
                    text.substring(0, illegal),
                    "Character U+%04X is not text: control characters and noncharacters are refused."
                            .formatted(text.codePointAt(illegal)));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Whether bytes are text at all, for whoever reads them in a way of its own.
     *
     * @throws ProblemException naming line and column of the first byte that is not UTF-8, or is zero as in UTF-16
     */
    public static void require(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(Math.min(bytes.length + 1, AT_ONCE));
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(left, some, true);
        while (result.isOverflow()) {
            some.clear();
            result = decoder.decode(left, some, true);
        }
        int end = result.isError() ? left.position() : bytes.length;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                end = i;
            }
        }
        if (end < bytes.length) {
            throw at(new String(bytes, 0, end, StandardCharsets.UTF_8), "The body is not UTF-8 from here on.");
        }
    }

    private static ProblemException at(String before, String detail) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return ProblemException.malformed(detail, line, before.length() - before.lastIndexOf('\n'));
    }
}
