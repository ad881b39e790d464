package news.gisa.article.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whether readers may comment on public articles whose text allows it; decided by the room that keeps the comments. */
public interface CommentGate {
    /** A public article. */
    record Subject(UUID articleId, UUID sectionId, Instant publishedAt) {}

    /** @param closesAt when they close by themselves; null if they do not, or are closed already */
    record State(boolean open, Instant closesAt) {}

    /** @return the state of every one of the subjects, by article */
    Map<UUID, State> states(Collection<Subject> subjects);
}
