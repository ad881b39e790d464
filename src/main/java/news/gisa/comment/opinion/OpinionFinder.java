package news.gisa.comment.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.article.port.ArticlesForComments;
import news.gisa.comment.Comment;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.Threads;
import news.gisa.comment.Vote;
import news.gisa.comment.writer.Visitor;

/** A comment that somebody has an opinion of, and the one that the same reader had before. */
@ApplicationScoped
class OpinionFinder {
    private final ArticlesForComments discussions;
    private final Threads threads;
    private final EntityManager entities;

    OpinionFinder(ArticlesForComments discussions, Threads threads, EntityManager entities) {
        this.discussions = discussions;
        this.threads = threads;
        this.entities = entities;
    }

    /** A public comment, in a discussion that is held. */
    Comment lock(String articleRef, UUID id) {
        return threads.lock(discussions.of(articleRef).articleId(), id)
                .filter(Comment::isPublished)
                .orElseThrow(() -> CommentFinder.unknown(id));
    }

    /** Under any of the keys that the reader has now or had before the last one changed. */
    <T> Optional<T> earlier(Class<T> type, Comment comment, Visitor visitor) {
        return visitor.voters().stream()
                .flatMap(voter -> Stream.ofNullable(entities.find(type, new Vote.Key(comment.id(), voter))))
                .findFirst();
    }
}
