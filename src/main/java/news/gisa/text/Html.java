package news.gisa.text;

/** Text inside of HTML. */
public final class Html {
    private Html() {}

    /** Every character of markup escaped, for text and for attribute values in quotes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
