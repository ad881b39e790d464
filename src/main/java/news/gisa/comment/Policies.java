package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.reading.CommentGate;
import news.gisa.change.Changes;
import news.gisa.comment.rule.PolicyMode;
import news.gisa.http.answer.Answers.Saved;
import news.gisa.http.answer.Slice;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.seal.Cursors;
import news.gisa.http.write.Preconditions;

/** Who may comment where: what the article says, else its section or one above it, else the site, else the settings. */
@ApplicationScoped
class Policies implements CommentGate {
    static final String PATH = "/api/v1/comments/policies";
    static final String TAG = "comment-policies";
    private static final String SCOPE = "comment policies";

    private final EntityManager entities;
    private final ArticlesForComments discussions;
    private final CommentConfig config;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final Changes changes;
    private final Clock clock;

    Policies(
            EntityManager entities,
            ArticlesForComments discussions,
            CommentConfig config,
            Preconditions preconditions,
            Cursors cursors,
            Changes changes,
            Clock clock) {
        this.entities = entities;
        this.discussions = discussions;
        this.config = config;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param closesAt when comments close by themselves, or did; null if they do not */
    record Effective(PolicyMode mode, Instant closesAt) {
        boolean isOpenAt(Instant now) {
            return mode != PolicyMode.closed && (closesAt == null || closesAt.isAfter(now));
        }
    }

    Effective of(Subject subject) {
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

    Slice<PolicyResponse> list(int limit, String cursor) {
        String after = cursors.decode(SCOPE, cursor).map(at -> at[0]).orElse("");
        List<Policy> rows = entities.createQuery(
                        "select p from CommentPolicy p where p.scope > :after order by p.scope", Policy.class)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        return Slice.of(rows, limit, policy -> cursors.encode(SCOPE, policy.scope()))
                .map(page -> page.stream().map(PolicyResponse::of).toList());
    }

    PolicyResponse get(String scope) {
        return PolicyResponse.of(require(scope));
    }

    Saved<PolicyResponse> put(String scope, PolicyInput input) {
        String known = known(scope);
        Policy present = entities.find(Policy.class, known, LockModeType.PESSIMISTIC_WRITE);
        if (present != null) {
            preconditions.requireMatch(PolicyResponse.of(present));
        } else {
            preconditions.requireAbsentMatch();
        }
        Policy policy = present == null ? new Policy(known) : present;
        policy.set(input);
        if (present == null) {
            entities.persist(policy);
        }
        entities.flush();
        changes.record("policy.set", "policy", known, describe(input), Set.of(TAG));
        return new Saved<>(PolicyResponse.of(policy), present == null);
    }

    void delete(String scope) {
        Policy policy = require(scope);
        entities.lock(policy, LockModeType.PESSIMISTIC_WRITE);
        preconditions.requireMatch(PolicyResponse.of(policy));
        entities.remove(policy);
        changes.record("policy.removed", "policy", policy.scope(), null, Set.of(TAG));
    }

    private static String describe(PolicyInput input) {
        List<String> parts = new ArrayList<>();
        if (input.mode() != null) {
            parts.add(input.mode().toString());
        }
        if (input.closesAfterDays() != null) {
            parts.add(input.closesAfterDays() + " days");
        }
        return String.join(", ", parts);
    }

    private Policy require(String scope) {
        Policy policy = entities.find(Policy.class, known(scope));
        if (policy == null) {
            throw ProblemException.notFound("Nothing was said about " + scope + "; the wider scope holds.");
        }
        return policy;
    }

    /** The scope as it is stored; an article is addressed by its slug, too. */
    private String known(String scope) {
        if (scope.equals(Policy.SITE)) {
            return scope;
        }
        if (scope.startsWith(Policy.SECTION) && discussions.hasSection(scope.substring(Policy.SECTION.length()))) {
            return scope;
        }
        if (scope.startsWith(Policy.ARTICLE)) {
            return Policy.ARTICLE + discussions.require(scope.substring(Policy.ARTICLE.length()));
        }
        throw ProblemException.notFound("Expected site, section: with a slug, or article: with an id or slug.");
    }
}
