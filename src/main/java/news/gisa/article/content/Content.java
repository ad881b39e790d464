package news.gisa.article.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.gisa.author.Byline;
import news.gisa.text.diff.CharacterChange;

/**
 * Everything that an editor decides about an article, resolved and valid: one save. Equal contents need no second revision.
 *
 * @param body Markdown, to the character as it was sent
 * @param embargoUntil before this instant it may not become public; null when there is no embargo
 */
public record Content(
        String slug,
        String language,
        String headline,
        List<String> deck,
        String summary,
        UUID sectionId,
        List<UUID> tagIds,
        List<Byline> byline,
        Image image,
        String body,
        String source,
        String canonicalUrl,
        int urgency,
        boolean breaking,
        boolean commentsOpen,
        Instant embargoUntil) {

    /** What the first save is compared with. */
    private static final Content EMPTY = new Content(
            null, null, "", List.of(), null, null, List.of(), List.of(), null, "", null, null, 5, false, true, null);

    /** @param previous the content before; null for the first */
    public ContentChange changeFrom(Content previous) {
        Content before = previous == null ? EMPTY : previous;
        int added = 0;
        int removed = 0;
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            CharacterChange change = CharacterChange.of(before.texts().get(i), texts.get(i));
            added += change.added();
            removed += change.removed();
        }
        return new ContentChange(differencesFrom(before), added, removed);
    }

    /** What readers read, as far as it is running text. */
    private List<String> texts() {
        return List.of(headline, String.join("\n", deck), Objects.requireNonNullElse(summary, ""), body);
    }

    public Content withSection(UUID section) {
        return with(section, tagIds);
    }

    public Content withTags(List<UUID> tags) {
        return with(sectionId, tags);
    }

    private Content with(UUID section, List<UUID> tags) {
        return new Content(
                slug,
                language,
                headline,
                deck,
                summary,
                section,
                tags,
                byline,
                image,
                body,
                source,
                canonicalUrl,
                urgency,
                breaking,
                commentsOpen,
                embargoUntil);
    }

    /** @return names of the properties, as on the wire, in which the two differ */
    public List<String> differencesFrom(Content other) {
        List<String> names = new ArrayList<>();
        compare(names, "slug", slug, other.slug);
        compare(names, "language", language, other.language);
        compare(names, "headline", headline, other.headline);
        compare(names, "deck", deck, other.deck);
        compare(names, "summary", summary, other.summary);
        compare(names, "section", sectionId, other.sectionId);
        compare(names, "tags", tagIds, other.tagIds);
        compare(names, "byline", byline, other.byline);
        compare(names, "image", image, other.image);
        compare(names, "body", body, other.body);
        compare(names, "source", source, other.source);
        compare(names, "canonicalUrl", canonicalUrl, other.canonicalUrl);
        compare(names, "urgency", urgency, other.urgency);
        compare(names, "breaking", breaking, other.breaking);
        compare(names, "commentsOpen", commentsOpen, other.commentsOpen);
        compare(names, "embargoUntil", embargoUntil, other.embargoUntil);
        return names;
    }

    private static void compare(List<String> names, String name, Object mine, Object other) {
        if (!Objects.equals(mine, other)) {
            names.add(name);
        }
    }
}
