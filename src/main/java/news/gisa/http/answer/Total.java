package news.gisa.http.answer;

/**
 * How many items a list has.
 *
 * @param exact false where there may be more, since counting on would have cost too much
 */
public record Total(long items, boolean exact) {
    public static Total of(long items) {
        return new Total(items, true);
    }

    public static Total atLeast(long items) {
        return new Total(items, false);
    }

    public Total plus(Total other) {
        return new Total(items + other.items, exact && other.exact);
    }
}
