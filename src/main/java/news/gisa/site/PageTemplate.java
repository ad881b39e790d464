package news.gisa.site;

import java.util.UUID;

/** The address of a page of an article or an author, from a setting: a URL with {@code {slug}}, {@code {id}} or both in it. */
public record PageTemplate(String text) {
    private static final String SLUG = "{slug}";
    private static final String ID = "{id}";
    private static final String SLUG_LETTERS = "gisa0slug0";
    private static final String ID_LETTERS = "gisa0id0";

    /** @throws IllegalArgumentException with what is expected */
    public static PageTemplate of(String text) {
        if (!text.contains(SLUG) && !text.contains(ID)) {
            throw new IllegalArgumentException("expected a URL with {slug} or {id} in it, not \"" + text + "\"");
        }
        // Letters that stay as they are stand for both, so that what is around them can be checked and brought into
        // ASCII.
        String marked = PublicUrl.checked(text.replace(SLUG, SLUG_LETTERS).replace(ID, ID_LETTERS), text);
        return new PageTemplate(marked.replace(SLUG_LETTERS, SLUG).replace(ID_LETTERS, ID));
    }

    /** @param slug percent-encoded */
    public String page(String slug, UUID id) {
        return text.replace(SLUG, slug).replace(ID, id.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
