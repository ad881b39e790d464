package news.gisa.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.article.Article;
import news.gisa.article.ArticleRepository;
import news.gisa.article.PublicationRepository;
import news.gisa.article.Revision;
import news.gisa.article.RevisionRepository;
import news.gisa.article.Timeline;
import news.gisa.article.content.Content;
import news.gisa.http.input.Ref;
import news.gisa.http.problem.ProblemException;

/** Many articles at once, locked, with what decides about them; the number of queries does not grow with the articles. */
@ApplicationScoped
class LockedArticles {
    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final PublicationRepository publications;

    LockedArticles(ArticleRepository articles, RevisionRepository revisions, PublicationRepository publications) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
    }

    /** An article, locked, with what decides about it. */
    record Subject(Article article, Revision latest, Timeline timeline) {
        /** @param bodies by revision, as {@link #bodies} reads them */
        Content content(Map<UUID, String> bodies) {
            return latest.content(bodies.get(latest.id()));
        }
    }

    /** @throws ProblemException when an article is given twice, by id and by slug */
    Map<String, UUID> ids(List<String> texts) {
        Map<Ref, UUID> found = articles.ids(texts.stream().map(Ref::parse).toList());
        Map<String, UUID> ids = new HashMap<>();
        Map<UUID, String> seen = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            UUID id = found.get(Ref.parse(texts.get(i)));
            ids.put(texts.get(i), id);
            if (id != null && seen.put(id, texts.get(i)) != null) {
                throw ProblemException.invalid("/ids/" + i, "Given twice, by id and by slug.");
            }
        }
        ids.values().removeIf(id -> id == null);
        return ids;
    }

    /** Locks them, always in the same order, and reads what decides about them. */
    Map<UUID, Subject> lock(Set<UUID> ids) {
        List<Article> locked = articles.lockAll(ids);
        Map<UUID, Revision> latest = revisions.latest(ids);
        Map<UUID, Timeline> timelines = timelines(ids);
        return locked.stream()
                .collect(Collectors.toMap(
                        Article::id,
                        article -> new Subject(
                                article,
                                latest.get(article.id()),
                                timelines.getOrDefault(article.id(), Timeline.EMPTY))));
    }

    Map<UUID, Timeline> timelines(Collection<UUID> ids) {
        return publications.timelines(ids);
    }

    /** The Markdown of their latest revisions, whose tags and bylines are read too. */
    Map<UUID, String> bodies(Collection<Subject> subjects) {
        List<UUID> latest =
                subjects.stream().map(subject -> subject.latest().id()).toList();
        revisions.fetchRelations(latest);
        return revisions.bodies(latest);
    }

    void flush() {
        articles.flush();
    }
}
