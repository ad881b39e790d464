package news.gisa.weather.picture;

import java.util.Locale;

/**
 * Writes a small SVG picture that says what it shows to those who do not see it, and follows the reader's wish for light or
 * dark. Everything that comes from outside is escaped; there are no scripts, and nothing is loaded.
 */
final class Svg {
    static final int SMALL = 11;
    static final int MEDIUM = 13;
    static final int LARGE = 17;

    /** Contrast of the texts is at least 4.5 to 1 on both grounds (WCAG 2.2, 1.4.3). */
    private static final String STYLE = """
            text{font-family:system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR","Noto Sans CJK KR",NanumGothic,sans-serif;fill:#1b1f24}
            .ground{fill:#fff;stroke:#d0d7de}.quiet{fill:#57606a}.strong{font-weight:700}.cold{fill:#0b5cad}.hot{fill:#b3261e}
            .late{fill:#8a4b00}.line{stroke:#e4e8ec}.dot{fill:#57606a}.halo{paint-order:stroke;stroke:#fff;stroke-width:3}
            @media (prefers-color-scheme:dark){text{fill:#e6edf3}.ground{fill:#0d1117;stroke:#30363d}.quiet{fill:#9aa4ae}
            .cold{fill:#79b8ff}.hot{fill:#ff8f85}.late{fill:#e3a04f}.line{stroke:#21262d}.dot{fill:#9aa4ae}.halo{stroke:#0d1117}}
            """;

    private static final int REPLACEMENT = 0xFFFD;
    private static final double WIDE = 1;
    private static final double NARROW = 0.58;

    private final StringBuilder out = new StringBuilder();

    /** @param description everything that the picture shows, as text */
    Svg(double width, double height, String language, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                .formatted(number(width), number(height), number(width), number(height)));
        out.append(" role=\"img\" aria-labelledby=\"title description\" xml:lang=\"")
                .append(escape(language));
        out.append("\">\n<title id=\"title\">").append(escape(title)).append("</title>\n");
        out.append("<desc id=\"description\">").append(escape(description)).append("</desc>\n");
        out.append("<style>").append(STYLE).append("</style>\n");
        out.append("<rect class=\"ground\" x=\"0.5\" y=\"0.5\" width=\"%s\" height=\"%s\" rx=\"6\"/>\n"
                .formatted(number(width - 1), number(height - 1)));
    }

    /** Where a text stands at its place. */
    enum Anchor {
        start,
        middle,
        end
    }

    Svg text(double x, double y, int size, String classes, Anchor anchor, String text) {
        out.append("<text x=\"%s\" y=\"%s\" font-size=\"%d\" class=\"%s\" text-anchor=\"%s\">%s</text>\n"
                .formatted(number(x), number(y), size, classes, anchor, escape(text)));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2) {
        out.append("<line class=\"line\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2)));
        return this;
    }

    Svg dot(double x, double y, double radius) {
        out.append("<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
                .formatted(number(x), number(y), number(radius)));
        return this;
    }

    String end() {
        return out.append("</svg>\n").toString();
    }

    /** How wide a text is about, in the units of the picture; letters of Korean are as wide as they are high. */
    static double width(String text, int size) {
        return text.codePoints().mapToDouble(c -> c < 0x1100 ? NARROW : WIDE).sum() * size;
    }

    /** As much of a text as there is room for. */
    static String fit(String text, int size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isLegal(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    /** Section 2.2 of XML 1.0. */
    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
