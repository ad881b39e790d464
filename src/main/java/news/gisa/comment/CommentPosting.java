package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.access.Caller;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.port.ArticlesForComments.Discussion;
import news.gisa.change.Changes;
import news.gisa.comment.Judge.Judgement;
import news.gisa.comment.rule.PolicyMode;
import news.gisa.comment.rule.Submission;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** How a comment comes in: where it is put, whether it is shown at once, and what its writer is told. */
@ApplicationScoped
public class CommentPosting {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int RECENT = 50;
    private static final int SECRET_BYTES = 18;

    private final CommentRepository comments;
    private final ArticlesForComments discussions;
    private final Threads threads;
    private final Policies policies;
    private final Bans bans;
    private final Judge judge;
    private final Decisions decisions;
    private final Screening screening;
    private final Notices notices;
    private final CommentRates rates;
    private final CommentConfig config;
    private final Changes changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CommentPosting(
            CommentRepository comments,
            ArticlesForComments discussions,
            Threads threads,
            Policies policies,
            Bans bans,
            Judge judge,
            Decisions decisions,
            Screening screening,
            Notices notices,
            CommentRates rates,
            CommentConfig config,
            Changes changes,
            Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.threads = threads;
        this.policies = policies;
        this.bans = bans;
        this.judge = judge;
        this.decisions = decisions;
        this.screening = screening;
        this.notices = notices;
        this.rates = rates;
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    CommentResponse post(String articleRef, CommentInput input, Visitor visitor) {
        Discussion discussion = discussions.of(articleRef);
        PolicyMode mode = requireOpen(discussion, visitor);
        Writer writer = visitor.writer(input.author().name(), discussion);
        bans.refuse(WriterKey.of(writer, visitor.addressKeys()));
        rates.count(discussion.articleId());
        threads.lock(Set.of(discussion.articleId()), Set.of());
        Comment answered = answered(discussion.articleId(), input.parentId());
        Comment comment = new Comment(
                discussion.articleId(), listedUnder(answered), input.parentId(), writer, input.text(), clock.instant());
        Judgement judgement = judge(comment, visitor, input.trap(), mode);
        String secret = newSecret();
        comment.lockWith(secret);
        store(comment, judgement, visitor);
        return CommentResponse.forWriter(
                comment, notices.of(comment.status(), comment.reasons()), secret, editableUntil(comment));
    }

    /** Stores a comment that is published; whether it may be is the caller's matter. */
    public UUID add(UUID article, UUID parent, String name, String text, Instant at) {
        Writer writer = new Writer(name, WriterKey.nameKey(name), null, Caller.SYSTEM, null, null);
        threads.lock(Set.of(article), Set.of());
        Comment answered = answered(article, parent);
        Comment comment = new Comment(article, listedUnder(answered), parent, writer, text, at);
        comments.persist(comment);
        threads.stand(comment, CommentStatus.published, List.of());
        tell("comment.posted", comment, true);
        return comment.id();
    }

    Instant editableUntil(Comment comment) {
        return comment.createdAt().plus(Duration.ofMinutes(config.editMinutes()));
    }

    private PolicyMode requireOpen(Discussion discussion, Visitor visitor) {
        Policies.Effective policy = policies.of(discussion.subject());
        Instant now = clock.instant();
        if (!discussion.allowed() || !policy.isOpenAt(now)) {
            ProblemException closed =
                    new ProblemException(ProblemType.CONFLICT, "Comments on this article are closed.");
            boolean byTime = policy.closesAt() != null && !policy.closesAt().isAfter(now);
            throw byTime ? closed.with("closedAt", policy.closesAt()) : closed;
        }
        if (policy.mode() == PolicyMode.members && visitor.tokenId() == null) {
            throw ProblemException.unauthorized(
                    "Only members may comment here: the frontend that knows them sends their comments with its token.");
        }
        return policy.mode();
    }

    private Comment answered(UUID article, UUID id) {
        return id == null
                ? null
                : comments.findByIdOptional(id)
                        .filter(comment -> comment.articleId().equals(article) && comment.isPublished())
                        .orElseThrow(() -> ProblemException.invalid(
                                "/parentId", "No public comment of this article has this id."));
    }

    /** What a reply is listed under: what it answers, or what that is listed under where threads may not be deeper. */
    private Comment listedUnder(Comment answered) {
        Comment parent = answered;
        while (parent != null && parent.depth() + 1 >= config.depth()) {
            parent = parent.parentId() == null ? null : comments.findById(parent.parentId());
        }
        return parent;
    }

    /** What the rules say of it; the newsroom's own comments are not judged. */
    Judgement judge(Comment comment, Visitor visitor, String trap, PolicyMode mode) {
        if (visitor.isNewsroom()) {
            return Judgement.PUBLISHED;
        }
        Instant now = clock.instant();
        Instant since = now.minus(DAY);
        List<Submission.Recent> recent = recent(visitor, since).stream()
                .filter(earlier -> !earlier.id().equals(comment.id()))
                .map(earlier -> new Submission.Recent(earlier.createdAt(), earlier.textDigest()))
                .toList();
        boolean known = mode == PolicyMode.first_time_pre_moderated
                && (visitor.member() == null
                        ? comments.hasPublishedOf(comment.writer().nameKey(), visitor.addressKeys())
                        : comments.hasPublishedOf(visitor.member()));
        return judge.judge(new Submission(
                comment.writer().name(),
                comment.text(),
                trap,
                mode,
                known,
                recent,
                comments.countText(comment.textDigest(), since),
                now));
    }

    private List<Comment> recent(Visitor visitor, Instant since) {
        if (visitor.member() != null) {
            return comments.recent(WriterKey.Kind.member, visitor.member(), visitor.member(), since, RECENT);
        }
        List<String> keys = visitor.addressKeys();
        return keys.isEmpty()
                ? List.of()
                : comments.recent(
                        WriterKey.Kind.address, keys.get(0), keys.get(Math.min(1, keys.size() - 1)), since, RECENT);
    }

    private void store(Comment comment, Judgement judgement, Visitor visitor) {
        comments.persist(comment);
        CommentStatus status = standing(comment, judgement, visitor);
        boolean seen = threads.stand(comment, status, judgement.reasons());
        if (status != CommentStatus.published) {
            decisions.keep(comment, null, Decision.RULES, null, status, judgement.reasons(), null);
        }
        tell(status == CommentStatus.published ? "comment.posted" : "comment.held", comment, seen);
    }

    /** How a text stands that the rules have judged: where the outside service is to be asked, it waits for that. */
    CommentStatus standing(Comment comment, Judgement judgement, Visitor visitor) {
        if (!screening.isOn() || visitor.isNewsroom() || judgement.status() == CommentStatus.spam) {
            return judgement.status();
        }
        comment.screenAt(clock.instant());
        screening.askAfterCommit(comment.id());
        return judgement.status() == CommentStatus.published ? CommentStatus.pending : judgement.status();
    }

    private void tell(String kind, Comment comment, boolean seen) {
        changes.tell(kind, "comment", comment.id().toString(), seen ? Threads.tags(comment.articleId()) : Set.of());
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
