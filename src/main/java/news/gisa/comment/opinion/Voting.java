package news.gisa.comment.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.gisa.change.Changes;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentTags;
import news.gisa.comment.Vote;
import news.gisa.comment.writer.Visitor;

/** Votes, of which everybody has one. */
@ApplicationScoped
class Voting {
    private final OpinionFinder opinions;
    private final EntityManager entities;
    private final Changes changes;
    private final Clock clock;

    Voting(OpinionFinder opinions, EntityManager entities, Changes changes, Clock clock) {
        this.opinions = opinions;
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    VoteResponse vote(String articleRef, UUID id, VoteRequest request, Visitor visitor) {
        Comment comment = opinions.lock(articleRef, id);
        Optional<Vote> earlier = opinions.earlier(Vote.class, comment, visitor);
        Vote vote =
                earlier.orElseGet(() -> new Vote(comment.id(), visitor.voters().get(0)));
        int difference = vote.choose(request.vote(), clock.instant());
        if (request.vote() == Vote.Choice.none) {
            earlier.ifPresent(entities::remove);
        } else if (earlier.isEmpty()) {
            entities.persist(vote);
        }
        if (difference != 0) {
            comment.countVotes(difference);
            changes.tell("comment.voted", "comment", id.toString(), Set.of(CommentTags.of(comment.articleId())));
        }
        return new VoteResponse(comment.votes(), request.vote());
    }
}
