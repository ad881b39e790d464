package news.gisa.headline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.ArticleTags;
import news.gisa.article.reading.PublicFilter;
import news.gisa.change.Change;
import news.gisa.change.stream.StreamSource;
import news.gisa.http.input.Ref;

/** {@code headlines}: every article that comes, changes or goes; {@code breaking}: what breaks; {@code article:{id}}: one. */
@ApplicationScoped
class HeadlineStream implements StreamSource {
    private static final String BREAKING = "breaking";
    private static final String PUBLISHED = "article.published";

    /** An end to plans, of which some may have become public a moment before. */
    private static final String CANCELLED = "article.publication-cancelled";

    /** What readers may know of. Plans and reviews are the desk's own, also where the article is public. */
    private static final Set<String> TOLD = Set.of(
            PUBLISHED,
            "article.withdrawn",
            "article.trashed",
            "article.purged",
            "article.restored",
            "comment.posted",
            CANCELLED);

    private final HeadlineSync sync;

    HeadlineStream(HeadlineSync sync) {
        this.sync = sync;
    }

    @Override
    public List<String> topics() {
        return List.of(ArticleTags.HEADLINES, BREAKING, ArticleTags.TOPIC + ":{id}");
    }

    @Override
    public boolean owns(String topic) {
        return topic.equals(ArticleTags.HEADLINES)
                || topic.equals(BREAKING)
                || topic.startsWith(ArticleTags.TOPIC + ":")
                        && Ref.parse(topic.substring(ArticleTags.TOPIC.length() + 1))
                                        .id()
                                != null;
    }

    @Override
    public Set<String> topicsOf(Change change) {
        Set<String> topics = change.tags().stream()
                .filter(tag -> tag.equals(ArticleTags.HEADLINES) || tag.startsWith(ArticleTags.TOPIC + ":"))
                .collect(Collectors.toCollection(HashSet::new));
        if (change.kind().equals(PUBLISHED)) {
            topics.add(BREAKING);
        }
        return !TOLD.contains(change.kind()) || articleOf(change) == null ? Set.of() : topics;
    }

    /** A comment changes the number beside its article too. */
    private static UUID articleOf(Change change) {
        return change.tags().stream()
                .filter(tag -> tag.startsWith(ArticleTags.TOPIC + ":"))
                .map(tag -> UUID.fromString(tag.substring(ArticleTags.TOPIC.length() + 1)))
                .findAny()
                .orElse(null);
    }

    @Override
    public Map<Long, Map<String, Map<String, Object>>> tell(List<Change> changes) {
        Set<UUID> ids = changes.stream().map(HeadlineStream::articleOf).collect(Collectors.toSet());
        Map<UUID, HeadlineChange> present = sync.present(PublicFilter.NONE, List.copyOf(ids));
        Map<Long, Map<String, Map<String, Object>>> told = new HashMap<>();
        for (Change change : changes) {
            HeadlineChange state = present.get(articleOf(change));
            if (state != null) {
                told.put(change.seq(), byTopic(change, state));
            }
        }
        return told;
    }

    private Map<String, Map<String, Object>> byTopic(Change change, HeadlineChange state) {
        Map<String, Object> members = new HashMap<>();
        if (change.kind().equals(CANCELLED)) {
            members.put("kind", "article.updated");
        }
        if (state instanceof HeadlineGone gone) {
            members.put("gone", gone.gone());
        } else {
            members.put("item", state);
        }
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        for (String topic : topicsOf(change)) {
            if (!topic.equals(BREAKING) || state instanceof HeadlineItem item && item.breaking()) {
                told.put(topic, members);
            }
        }
        return told;
    }
}
