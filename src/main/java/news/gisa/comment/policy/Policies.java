package news.gisa.comment.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.reading.CommentGate;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.PolicyMode;

/** Who may comment where: what the article says, else its section or one above it, else the site, else the settings. */
@ApplicationScoped
public class Policies implements CommentGate {
    /** Cache tag of all that says what holds. */
    public static final String TAG = "comment-policies";

    private final EntityManager entities;
    private final ArticlesForComments discussions;
    private final CommentConfig config;
    private final Clock clock;

    Policies(EntityManager entities, ArticlesForComments discussions, CommentConfig config, Clock clock) {
        this.entities = entities;
        this.discussions = discussions;
        this.config = config;
        this.clock = clock;
    }

    /** @param closesAt when comments close by themselves, or did; null if they do not */
    public record Effective(PolicyMode mode, Instant closesAt) {
        public boolean isOpenAt(Instant now) {
            return mode != PolicyMode.closed && (closesAt == null || closesAt.isAfter(now));
        }
    }

    public Effective of(Subject subject) {
        return of(List.of(subject)).get(subject.articleId());
    }

    @Override
    public Map<UUID, State> states(Collection<Subject> subjects) {
        Instant now = clock.instant();
        Map<UUID, State> states = new HashMap<>();
        of(subjects).forEach((article, policy) -> {
            boolean open = policy.isOpenAt(now);
            states.put(article, new State(open, open ? policy.closesAt() : null));
        });
        return states;
    }

    private Map<UUID, Effective> of(Collection<Subject> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, Policy> said = inForce(subjects);
        boolean bySection = said.keySet().stream().anyMatch(scope -> scope.startsWith(Policy.SECTION));
        Map<UUID, List<String>> paths = bySection ? discussions.sectionPaths() : Map.of();
        return subjects.stream()
                .collect(Collectors.toMap(
                        Subject::articleId, subject -> effective(subject, said, paths), (some, same) -> some));
    }

    private Map<String, Policy> inForce(Collection<Subject> subjects) {
        List<String> articles = subjects.stream()
                .map(subject -> Policy.ARTICLE + subject.articleId())
                .toList();
        // A query with a list is translated anew each time; one article is the usual case.
        boolean one = articles.size() == 1;
        return entities.createQuery(
                        "select p from CommentPolicy p where p.scope = :site or p.scope like :sections or p.scope "
                                + (one ? "= :articles" : "in :articles"),
                        Policy.class)
                .setParameter("site", Policy.SITE)
                .setParameter("sections", Policy.SECTION + "%")
                .setParameter("articles", one ? articles.get(0) : articles)
                .getResultStream()
                .collect(Collectors.toMap(Policy::scope, Function.identity()));
    }

    private Effective effective(Subject subject, Map<String, Policy> said, Map<UUID, List<String>> paths) {
        List<String> sections =
                subject.sectionId() == null ? List.of() : paths.getOrDefault(subject.sectionId(), List.of());
        List<Policy> nearest = Stream.of(
                        Stream.of(Policy.ARTICLE + subject.articleId()),
                        sections.stream().map(slug -> Policy.SECTION + slug),
                        Stream.of(Policy.SITE))
                .flatMap(Function.identity())
                .map(said::get)
                .filter(Objects::nonNull)
                .toList();
        // The owner's last word: it closes all articles, whatever they say.
        PolicyMode mode = config.policy() == PolicyMode.closed
                ? PolicyMode.closed
                : first(nearest, Policy::mode).orElse(config.policy());
        Instant closesAt = first(nearest, Policy::closesAfterDays)
                .or(config::closeAfterDays)
                .map(days -> subject.publishedAt().plus(Duration.ofDays(days)))
                .orElse(null);
        return new Effective(mode, closesAt);
    }

    private static <T> Optional<T> first(List<Policy> nearest, Function<Policy, T> property) {
        return nearest.stream().map(property).filter(Objects::nonNull).findFirst();
    }
}
