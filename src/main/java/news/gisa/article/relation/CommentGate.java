package news.gisa.article.relation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether readers may comment on public articles whose text allows it; decided by the room that keeps the comments. */
public interface CommentGate {
    /** A public article. */
    record Subject(UUID articleId, UUID sectionId, Instant publishedAt) {}

    /** @param closesAt when they close by themselves; null if they do not, or are closed already */
    record State(boolean open, Instant closesAt) {}

    /** What has to be known of articles to decide. */
    List<Question> questions(Collection<Subject> subjects);

    /**
     * @param facts the answer, with what else was asked
     * @return the state of every one of the subjects, by article
     */
    Map<UUID, State> states(Collection<Subject> subjects, List<Fact> facts);
}
