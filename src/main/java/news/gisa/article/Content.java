package news.gisa.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.gisa.author.Byline;

/**
 * Everything that an editor decides about an article, resolved and valid: one save. Equal contents need no second revision.
 *
 * @param body Markdown, to the character as it was sent
 */
record Content(
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
        boolean commentsOpen) {

    /** @return names of the properties, as on the wire, in which the two differ */
    List<String> differencesFrom(Content other) {
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
        return names;
    }

    private static void compare(List<String> names, String name, Object mine, Object other) {
        if (!Objects.equals(mine, other)) {
            names.add(name);
        }
    }
}
