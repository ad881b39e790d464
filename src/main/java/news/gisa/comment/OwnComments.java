package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.access.Caller;
import news.gisa.access.Role;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.article.port.ArticlesForComments.Discussion;
import news.gisa.change.Changes;
import news.gisa.comment.Judge.Judgement;
import news.gisa.http.input.Inputs;
import news.gisa.http.input.MergePatch;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
import news.gisa.http.write.Preconditions;

/** What a writer can still do with a comment: edit it for a while, delete it at any time. The secret is the key. */
@ApplicationScoped
class OwnComments {
    private final CommentRepository comments;
    private final EntityManager entities;
    private final ArticlesForComments discussions;
    private final CommentPosting posting;
    private final Policies policies;
    private final Threads threads;
    private final Decisions decisions;
    private final Notices notices;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Inputs inputs;
    private final Changes changes;
    private final Clock clock;

    OwnComments(
            CommentRepository comments,
            EntityManager entities,
            ArticlesForComments discussions,
            CommentPosting posting,
            Policies policies,
            Threads threads,
            Decisions decisions,
            Notices notices,
            Caller caller,
            Preconditions preconditions,
            Inputs inputs,
            Changes changes,
            Clock clock) {
        this.comments = comments;
        this.entities = entities;
        this.discussions = discussions;
        this.posting = posting;
        this.policies = policies;
        this.threads = threads;
        this.decisions = decisions;
        this.notices = notices;
        this.caller = caller;
        this.preconditions = preconditions;
        this.inputs = inputs;
        this.changes = changes;
        this.clock = clock;
    }

    /** What was said before is kept, and the new text is judged as if it came anew. */
    CommentResponse edit(String articleRef, UUID id, String secret, MergePatch patch, Visitor visitor) {
        Discussion discussion = discussions.of(articleRef);
        Comment comment = lock(discussion.articleId(), id);
        requireSecret(comment, secret);
        if (comment.status() != CommentStatus.published && comment.status() != CommentStatus.pending) {
            throw new ProblemException(ProblemType.CONFLICT, "The comment was removed and can no longer be edited.");
        }
        Instant now = clock.instant();
        Instant end = posting.editableUntil(comment);
        if (!end.isAfter(now)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The comment could be edited until " + end + "; it can still be deleted.");
        }
        preconditions.requireMatch(answer(comment, end));
        CommentEdit edit = inputs.patched(new CommentEdit(comment.text()), patch, CommentEdit.class);
        if (!edit.text().equals(comment.text())) {
            entities.persist(new EarlierText(comment, now));
            comment.edit(edit.text(), now);
            Visitor writer = visitor.editing(comment.writer());
            Judgement judgement = posting.judge(
                    comment, writer, null, policies.of(discussion.subject()).mode());
            CommentStatus status = posting.standing(comment, judgement, writer);
            // What waits goes on waiting, for what it did before too.
            boolean waits = !comment.isPublished();
            List<Reason> reasons = waits ? union(comment.reasons(), judgement.reasons()) : judgement.reasons();
            move(comment, waits ? CommentStatus.pending : status, reasons, Decision.RULES, null, "comment.edited");
        }
        return answer(comment, end);
    }

    private static List<Reason> union(List<Reason> some, List<Reason> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** By its writer, with the secret, or by an editor. */
    void delete(String articleRef, UUID id, String secret) {
        Comment comment = lock(discussions.require(articleRef), id);
        boolean editor = caller.has(Role.editor);
        if (!editor) {
            requireSecret(comment, secret);
        }
        if (comment.status() == CommentStatus.deleted) {
            throw ProblemException.notFound("There is no comment " + id + " on this article.");
        }
        preconditions.requireMatch(CommentResponse.of(comment));
        if (!editor) {
            comment.takeBack();
        }
        comment.screenAt(null);
        move(
                comment,
                CommentStatus.deleted,
                List.of(),
                editor ? caller.name() : Decision.WRITER,
                editor ? caller.id() : null,
                "comment.deleted");
    }

    private void move(
            Comment comment, CommentStatus status, List<Reason> reasons, String actor, UUID actorId, String kind) {
        CommentStatus before = comment.status();
        boolean seen = threads.stand(comment, status, reasons);
        if (before != status) {
            decisions.keep(comment, actorId, actor, before, status, reasons, null);
        }
        Set<String> tags = seen ? Threads.tags(comment.articleId()) : Set.of();
        if (actorId == null) {
            changes.tell(kind, "comment", comment.id().toString(), tags);
        } else {
            changes.record(kind, "comment", comment.id(), null, tags);
        }
    }

    private Comment lock(UUID article, UUID id) {
        return threads.lock(Set.of(article), Set.of(id)).stream()
                .filter(comment -> comment.articleId().equals(article))
                .findAny()
                .orElseThrow(() -> ProblemException.notFound("There is no comment " + id + " on this article."));
    }

    private static void requireSecret(Comment comment, String secret) {
        if (secret == null) {
            throw ProblemException.unauthorized(
                    "Send the editSecret of the answer that made the comment, in the header Edit-Secret.");
        }
        if (!comment.opensWith(secret)) {
            throw new ProblemException(ProblemType.WRONG_SECRET, "Edit-Secret is not that of this comment.");
        }
    }

    private CommentResponse answer(Comment comment, Instant end) {
        return CommentResponse.forWriter(comment, notices.of(comment.status(), comment.reasons()), null, end);
    }
}
