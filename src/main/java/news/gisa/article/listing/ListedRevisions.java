package news.gisa.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.gisa.article.Article;
import news.gisa.article.Publication;
import news.gisa.article.Revision;
import news.gisa.article.Timeline;
import news.gisa.author.Byline;
import news.gisa.site.ArticlePages;
import news.gisa.storage.Each;
import news.gisa.storage.Known;

/** Reads of revisions what decides where they are listed, of many at once. */
@ApplicationScoped
class ListedRevisions {
    private static final String COLUMNS = "select r.id, r.articleId, r.sectionId, r.language, r.canonicalUrl ";
    private static final String LATEST =
            COLUMNS + "from Revision r, Article a where a.id in :ids and r.articleId = a.id and r.number = a.revision";

    private final EntityManager entities;
    private final ArticlePages pages;

    ListedRevisions(EntityManager entities, ArticlePages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    /** Of articles and their timelines: the latest revisions by the id of the article, and those that were published by their own. */
    Map<UUID, ListedRevision> of(Collection<Article> articles, Map<UUID, Timeline> timelines) {
        Set<UUID> published = timelines.values().stream()
                .flatMap(timeline -> timeline.events().stream())
                .filter(event -> !event.isWithdrawal())
                .map(Publication::revisionId)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<UUID, ListedRevision> revisions = new HashMap<>();
        Map<UUID, ListedRevision> latest = new HashMap<>();
        Known.of(entities, Revision.class, published).forEach((id, known) -> put(revisions, id, known));
        articles.forEach(article -> article.latest().ifPresent(known -> put(latest, article.id(), known)));
        published.removeAll(revisions.keySet());
        if (!published.isEmpty()) {
            revisions.putAll(read(COLUMNS + "from Revision r where r.id in :ids", published));
        }
        articles.forEach(article -> timelines
                .get(article.id())
                .firstOf(article.revision())
                .ifPresent(event -> latest.putIfAbsent(article.id(), revisions.get(event.revisionId()))));
        List<UUID> unread = articles.stream()
                .map(Article::id)
                .filter(id -> !latest.containsKey(id))
                .toList();
        if (!unread.isEmpty()) {
            read(LATEST, unread).values().forEach(revision -> latest.put(revision.articleId(), revision));
        }
        revisions.putAll(latest);
        return revisions;
    }

    /** Unless it would have to read its tags and names by itself. */
    private void put(Map<UUID, ListedRevision> revisions, UUID id, Revision known) {
        if (known.hasRelations()) {
            revisions.put(
                    id,
                    new ListedRevision(
                            known.articleId(),
                            known.sectionId(),
                            known.language(),
                            isHere(known.canonicalUrl()),
                            Set.copyOf(known.tagIds()),
                            known.byline().stream()
                                    .map(Byline::authorId)
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.toSet())));
        }
    }

    private boolean isHere(String canonicalUrl) {
        return canonicalUrl == null || canonicalUrl.startsWith(pages.origin());
    }

    private Map<UUID, ListedRevision> read(String hql, Collection<UUID> ids) {
        Each each = Each.of("ids", ids);
        Map<UUID, Object[]> rows = each.bind(entities.createQuery(hql.replace(":ids", each.hql()), Object[].class))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], Function.identity()));
        Map<UUID, Set<UUID>> tags = related(" from Revision r join r.tagIds e where e", rows.keySet());
        Map<UUID, Set<UUID>> authors =
                related(".authorId from Revision r join r.byline e where e.authorId", rows.keySet());
        Map<UUID, ListedRevision> revisions = new HashMap<>();
        rows.forEach((id, row) -> revisions.put(
                id,
                new ListedRevision(
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        isHere((String) row[4]),
                        tags.getOrDefault(id, Set.of()),
                        authors.getOrDefault(id, Set.of()))));
        return revisions;
    }

    private Map<UUID, Set<UUID>> related(String related, Collection<UUID> revisionIds) {
        if (revisionIds.isEmpty()) {
            return Map.of();
        }
        Each ids = Each.of("id", revisionIds);
        return ids.bind(entities.createQuery(
                        "select r.id, e" + related + " is not null and r.id in " + ids.hql(), Object[].class))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }
}
