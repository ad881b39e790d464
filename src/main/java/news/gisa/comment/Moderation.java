package news.gisa.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.access.Caller;
import news.gisa.change.Changes;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** What moderators do, with one comment or with five hundred, in one transaction; each comment stands for itself. */
@ApplicationScoped
class Moderation {
    private static final int MOST_PINNED = 3;

    private final CommentRepository comments;
    private final Threads threads;
    private final Decisions decisions;
    private final Caller caller;
    private final Changes changes;

    Moderation(CommentRepository comments, Threads threads, Decisions decisions, Caller caller, Changes changes) {
        this.comments = comments;
        this.threads = threads;
        this.decisions = decisions;
        this.caller = caller;
        this.changes = changes;
    }

    ModerationResponse act(ModerationRequest request) {
        request.check();
        Map<UUID, Comment> found =
                threads.lock(request.ids()).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
        Map<UUID, ProblemException> failures = new HashMap<>();
        List<Comment> moved = new ArrayList<>();
        for (UUID id : request.ids()) {
            try {
                if (isToBeDone(request.action(), require(id, found))) {
                    moved.add(found.get(id));
                }
            } catch (ProblemException e) {
                failures.put(id, e);
            }
        }
        if (request.action().target() == null) {
            pin(request.action() == ModerationAction.pin, moved, failures);
        } else {
            move(request, moved);
        }
        return response(request.ids(), found, failures);
    }

    private static Comment require(UUID id, Map<UUID, Comment> found) {
        Comment comment = found.get(id);
        if (comment == null) {
            throw ProblemException.notFound("There is no comment " + id + ".");
        }
        return comment;
    }

    private static boolean isToBeDone(ModerationAction action, Comment comment) {
        if (comment.status() == action.target() && comment.reports() == 0) {
            return false;
        }
        if (comment.status() != action.target() && !action.isPossibleFrom(comment.status())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "A comment that is " + comment.status() + " does not take " + action + ".");
        }
        if (action.target() == CommentStatus.published && comment.isTakenBack()) {
            throw new ProblemException(ProblemType.CONFLICT, "Its writer deleted it; nobody else puts it back.");
        }
        if (action.target() == CommentStatus.published && comment.isErased()) {
            throw new ProblemException(ProblemType.CONFLICT, "Its text was erased.");
        }
        return true;
    }

    private void move(ModerationRequest request, List<Comment> moved) {
        Map<UUID, CommentStatus> before = moved.stream().collect(Collectors.toMap(Comment::id, Comment::status));
        List<Reason> reasons = request.reasons();
        Set<UUID> seen = threads.stand(moved, request.action().target(), reasons);
        for (Comment comment : moved) {
            comment.forgetReports();
            comment.screenAt(null);
            decisions.keep(
                    comment,
                    caller.id(),
                    caller.name(),
                    before.get(comment.id()),
                    comment.status(),
                    reasons,
                    request.note());
            record("comment." + comment.status(), comment, seen.contains(comment.id()), request.note());
        }
    }

    private void pin(boolean pinned, List<Comment> wanted, Map<UUID, ProblemException> failures) {
        Map<UUID, Long> counts = new HashMap<>();
        for (Comment comment : wanted) {
            if (pinned == (comment.place() == Comment.PINNED)) {
                continue;
            }
            long count = counts.computeIfAbsent(comment.articleId(), comments::countPinned);
            if (pinned && (count >= MOST_PINNED || comment.depth() > 0)) {
                failures.put(
                        comment.id(),
                        new ProblemException(
                                ProblemType.CONFLICT,
                                comment.depth() > 0
                                        ? "Only comments at the top of a discussion can be pinned."
                                        : "An article has at most " + MOST_PINNED
                                                + " pinned comments; unpin one first."));
                continue;
            }
            comment.place(pinned ? Comment.PINNED : Comment.SHOWN);
            counts.merge(comment.articleId(), pinned ? 1L : -1L, Long::sum);
            record(pinned ? "comment.pinned" : "comment.unpinned", comment, true, null);
        }
    }

    private void record(String action, Comment comment, boolean seen, String note) {
        changes.record(action, "comment", comment.id(), note, seen ? Threads.tags(comment.articleId()) : Set.of());
    }

    private static ModerationResponse response(
            List<UUID> ids, Map<UUID, Comment> found, Map<UUID, ProblemException> failures) {
        return new ModerationResponse(ids.stream()
                .map(id -> {
                    Comment comment = found.get(id);
                    ProblemException failure = failures.get(id);
                    return new ModerationResponse.Result(
                            id,
                            failure == null,
                            comment == null ? null : comment.status(),
                            failure == null ? null : failure.toProblem(ModerationResource.PATH + "/" + id));
                })
                .toList());
    }
}
