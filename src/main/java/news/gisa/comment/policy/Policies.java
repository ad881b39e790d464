package news.gisa.comment.policy;

import jakarta.enterprise.context.ApplicationScoped;
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
import news.gisa.article.relation.CommentGate;
import news.gisa.article.relation.Fact;
import news.gisa.article.relation.Facts;
import news.gisa.article.relation.Question;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.PolicyMode;

/** Who may comment where: what the article says, else its section or one above it, else the site, else the settings. */
@ApplicationScoped
public class Policies implements CommentGate {
    /** Cache tag of all that says what holds. */
    public static final String TAG = "comment-policies";

    private static final int POLICY = 11;
    private static final int SECTION = 12;

    /**
     * Sections are few, and wanted only where something was said of one. With a "like" of their scopes H2 would plan the whole question
     * anew each time.
     */
    private static final String SQL = """
            select 11 as part, cast(null as uuid) as owner_id, c.closes_after_days as place, cast(null as uuid) as link_id,
              c.scope as link_slug, cast(null as varchar) as link_name, cast(null as varchar) as words, c.mode as word,
              cast(null as varchar) as kind_name, cast(null as timestamp(3) with time zone) as since
            from comment_policy c where c.scope = any(:policyScopes)
            union all
            select 12, s.parent_id, c.closes_after_days, s.id, s.slug, null, null, c.mode, null, null
            from section s left join comment_policy c on c.scope = 'section:' || s.slug
            where exists (select 1 from section x join comment_policy y on y.scope = 'section:' || x.slug)""";

    private final Facts facts;
    private final CommentConfig config;
    private final Clock clock;

    Policies(Facts facts, CommentConfig config, Clock clock) {
        this.facts = facts;
        this.config = config;
        this.clock = clock;
    }

    /** @param closesAt when comments close by themselves, or did; null if they do not */
    public record Effective(PolicyMode mode, Instant closesAt) {
        public boolean isOpenAt(Instant now) {
            return mode != PolicyMode.closed && (closesAt == null || closesAt.isAfter(now));
        }
    }

    /** What was said of a scope. */
    private record Said(PolicyMode mode, Integer closesAfterDays) {
        static Said of(Fact fact) {
            return new Said(fact.word() == null ? null : PolicyMode.valueOf(fact.word()), fact.number());
        }
    }

    public Effective of(Subject subject) {
        return of(List.of(subject), facts.of(questions(List.of(subject)))).get(subject.articleId());
    }

    @Override
    public List<Question> questions(Collection<Subject> subjects) {
        String[] scopes = Stream.concat(
                        Stream.of(Policy.SITE), subjects.stream().map(subject -> Policy.ARTICLE + subject.articleId()))
                .toArray(String[]::new);
        return List.of(new Question(SQL, Map.of("policyScopes", scopes)));
    }

    @Override
    public Map<UUID, State> states(Collection<Subject> subjects, List<Fact> found) {
        Instant now = clock.instant();
        Map<UUID, State> states = new HashMap<>();
        of(subjects, found).forEach((article, policy) -> {
            boolean open = policy.isOpenAt(now);
            states.put(article, new State(open, open ? policy.closesAt() : null));
        });
        return states;
    }

    private Map<UUID, Effective> of(Collection<Subject> subjects, List<Fact> found) {
        Map<String, Said> said = new HashMap<>();
        Map<UUID, Fact> sections = new HashMap<>();
        for (Fact fact : found) {
            if (fact.part() == POLICY) {
                said.put(fact.slug(), Said.of(fact));
            } else if (fact.part() == SECTION) {
                sections.put(fact.id(), fact);
                said.put(Policy.SECTION + fact.slug(), Said.of(fact));
            }
        }
        return subjects.stream()
                .collect(Collectors.toMap(
                        Subject::articleId, subject -> effective(subject, said, sections), (some, same) -> some));
    }

    private Effective effective(Subject subject, Map<String, Said> said, Map<UUID, Fact> sections) {
        // The section and those above it.
        Stream<Fact> path = Stream.iterate(
                sections.get(subject.sectionId()), Objects::nonNull, below -> sections.get(below.owner()));
        List<Said> nearest = Stream.of(
                        Stream.of(Policy.ARTICLE + subject.articleId()),
                        path.map(section -> Policy.SECTION + section.slug()),
                        Stream.of(Policy.SITE))
                .flatMap(Function.identity())
                .map(said::get)
                .filter(Objects::nonNull)
                .toList();
        // The owner's last word: it closes all articles, whatever they say.
        PolicyMode mode = config.policy() == PolicyMode.closed
                ? PolicyMode.closed
                : first(nearest, Said::mode).orElse(config.policy());
        Instant closesAt = first(nearest, Said::closesAfterDays)
                .or(config::closeAfterDays)
                .map(days -> subject.publishedAt().plus(Duration.ofDays(days)))
                .orElse(null);
        return new Effective(mode, closesAt);
    }

    private static <T> Optional<T> first(List<Said> nearest, Function<Said, T> property) {
        return nearest.stream().map(property).filter(Objects::nonNull).findFirst();
    }
}
