package news.gisa.comment;

import java.text.Normalizer;
import java.util.Locale;
import news.gisa.http.seal.Sha256;

/** When two texts say the same: case, width, spaces and signs aside. */
public final class Texts {
    private Texts() {}

    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** 64 hexadecimal digits. */
    public static String digest(String text) {
        return Sha256.hex(folded(text));
    }
}
