package news.gisa.comment.moderation;

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
import news.gisa.comment.Comment;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.CommentStatus;
import news.gisa.comment.Decider;
import news.gisa.comment.Decisions;
import news.gisa.comment.Threads;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;

/** What moderators do, with one comment or with five hundred, in one transaction; each comment stands for itself. */
@ApplicationScoped
class ModerationService {
    private final Threads threads;
    private final Decisions decisions;
    private final Pins pins;
    private final Caller caller;

    ModerationService(Threads threads, Decisions decisions, Pins pins, Caller caller) {
        this.threads = threads;
        this.decisions = decisions;
        this.pins = pins;
        this.caller = caller;
    }

    ModerationResponse act(ModerationRequest request) {
        request.check();
        Map<UUID, Comment> found =
                threads.lock(request.ids()).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
        Set<UUID> approved =
                request.action() == ModerationAction.approve ? decisions.approved(found.values()) : found.keySet();
        Map<UUID, ProblemException> failures = new HashMap<>();
        List<Comment> wanted = new ArrayList<>();
        for (UUID id : request.ids()) {
            try {
                if (isToBeDone(request.action(), require(id, found), approved.contains(id))) {
                    wanted.add(found.get(id));
                }
            } catch (ProblemException e) {
                failures.put(id, e);
            }
        }
        switch (request.action()) {
            case pin -> failures.putAll(pins.pin(wanted));
            case unpin -> pins.unpin(wanted);
            default -> decide(request, wanted);
        }
        return response(request.ids(), found, failures);
    }

    private static Comment require(UUID id, Map<UUID, Comment> found) {
        Comment comment = found.get(id);
        if (comment == null) {
            throw CommentFinder.unknownAnywhere(id);
        }
        return comment;
    }

    /** @param settled whether nothing would be new of a status that it has already, reports aside */
    private static boolean isToBeDone(ModerationAction action, Comment comment, boolean settled) {
        if (comment.status() == action.target() && comment.reports() == 0 && settled) {
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

    /** What readers reported is dealt with, and what the outside service would say no longer counts. */
    private void decide(ModerationRequest request, List<Comment> comments) {
        for (Comment comment : comments) {
            comment.forgetReports();
            comment.screenAt(null);
        }
        decisions.take(comments, Decider.of(caller), request.action().target(), request.reasons(), request.note());
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
