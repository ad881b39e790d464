package news.gisa.article.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What belongs to some articles and their revisions. */
public final class Related {
    private record Key(int part, UUID owner) {}

    private final Map<Key, List<Fact>> facts;
    private final Map<UUID, CommentGate.State> comments;

    Related(List<Fact> facts, Map<UUID, CommentGate.State> comments) {
        this.facts = facts.stream()
                .filter(fact -> fact.owner() != null)
                .collect(Collectors.groupingBy(fact -> new Key(fact.part(), fact.owner())));
        this.comments = comments;
    }

    /** Printed: text, word for the role and kind; of the author behind it: id, slug and name. In order. */
    public List<Fact> byline(UUID revision) {
        return inOrder(Relations.BYLINE, revision, Comparator.comparing(Fact::number));
    }

    /** Slug and name. A tag that was removed leaves its place empty. In order. */
    public List<Fact> tags(UUID revision) {
        return inOrder(Relations.TAG, revision, Comparator.comparing(Fact::number));
    }

    /** Slug and name. */
    public Optional<Fact> section(UUID revision) {
        return list(Relations.SECTION, revision).stream().findAny();
    }

    /** Those that were ever in force, or will be: since when, of which revision, and the note as text. In order. */
    public List<Fact> corrections(UUID article) {
        return inOrder(Relations.CORRECTION, article, Comparator.comparing(Fact::at));
    }

    /** The Markdown, if it was asked for; empty where the revision was purged. */
    public Optional<String> body(UUID revision) {
        return list(Relations.BODY, revision).stream().map(Fact::text).findAny();
    }

    /** Of an article that was asked for as a subject. */
    public CommentGate.State comments(UUID article) {
        return comments.get(article);
    }

    private List<Fact> inOrder(int part, UUID owner, Comparator<Fact> order) {
        List<Fact> found = list(part, owner);
        return found.size() < 2 ? found : found.stream().sorted(order).toList();
    }

    private List<Fact> list(int part, UUID owner) {
        return facts.getOrDefault(new Key(part, owner), List.of());
    }
}
