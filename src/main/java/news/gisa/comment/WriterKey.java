package news.gisa.comment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.gisa.http.problem.ProblemException;

/** By what a writer is known: {@code name:바람개비}, {@code member:1742} or {@code address:3.x9…}. */
public record WriterKey(Kind kind, String value) {
    public enum Kind {
        name("writer.nameKey"),
        member("writer.member"),
        address("writer.addressKey");

        private final String property;

        Kind(String property) {
            this.property = property;
        }

        /** Of a comment, in HQL. */
        public String property() {
            return property;
        }
    }

    /** @return empty if it is none */
    public static Optional<WriterKey> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        String value = text.substring(colon + 1);
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(text.substring(0, colon)))
                .findAny()
                .map(kind -> new WriterKey(kind, kind == Kind.name ? nameKey(value) : value));
    }

    /** @throws ProblemException 404 if it is none */
    public static WriterKey require(String text) {
        return parse(text)
                .orElseThrow(() -> ProblemException.notFound(
                        "A writer is addressed by name:, member: or address: and what the queue shows as the key."));
    }

    /** What trails may keep of a key; the rest tells who it is. */
    public static String kindOf(String key) {
        return key.substring(0, key.indexOf(':'));
    }

    public static ProblemException unknown(String place) {
        return ProblemException.badParameter(
                place, "Expected name:, member: or address: and what the queue shows as the writer's key.");
    }

    /** Case, width, spaces and invisible characters do not make another name. */
    public static String nameKey(String name) {
        String key = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return key.length() <= 160 ? key : key.substring(0, 160);
    }

    /** All keys under which a writer may be banned. */
    public static List<String> of(Writer writer, List<String> addressKeys) {
        return Stream.concat(
                        Stream.of(
                                        new WriterKey(Kind.name, writer.nameKey()),
                                        new WriterKey(Kind.member, writer.member()))
                                .filter(key -> key.value() != null),
                        addressKeys.stream().map(key -> new WriterKey(Kind.address, key)))
                .map(WriterKey::toString)
                .toList();
    }

    @Override
    public String toString() {
        return kind + ":" + value;
    }
}
