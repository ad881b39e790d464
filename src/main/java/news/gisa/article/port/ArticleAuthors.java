package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.article.listing.ArticleListings;
import news.gisa.article.listing.DeskFacets;
import news.gisa.author.AuthorFollower;
import news.gisa.listing.Facet.Shelf;

/**
 * What a merge of two authors does to articles: the names of all revisions link to the one who stays, and drafts become that
 * one's own. What is printed is not touched: a revision never changes in what it says.
 */
@ApplicationScoped
class ArticleAuthors implements AuthorFollower {
    private final EntityManager entities;
    private final ArticleListings listings;
    private final RelinkedArticles relinked;
    private final Clock clock;

    ArticleAuthors(EntityManager entities, ArticleListings listings, RelinkedArticles relinked, Clock clock) {
        this.entities = entities;
        this.listings = listings;
        this.relinked = relinked;
        this.clock = clock;
    }

    @Override
    public void handOver(UUID from, UUID to) {
        listings.hold(Stream.of(Shelf.values())
                .flatMap(shelf -> Stream.of(shelf.author(from), DeskFacets.owner(shelf, from)))
                .toList());
        entities.createQuery("update Article set ownerId = :to where ownerId = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    @Override
    public void follow(UUID from, UUID to) {
        List<UUID> articles = publicOnes(from);
        // No HQL changes the rows of an element collection.
        entities.createNativeQuery("update revision_byline set author_id = :to where author_id = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
        for (Shelf shelf : Shelf.values()) {
            listings.rename(shelf.author(from), shelf.author(to));
            listings.rename(DeskFacets.owner(shelf, from), DeskFacets.owner(shelf, to));
        }
        relinked.tell("author", to.toString(), articles);
    }

    private List<UUID> publicOnes(UUID author) {
        return entities.createQuery("""
                        select distinct p.articleId from Revision r join r.byline b join Publication p on p.revisionId = r.id
                        where b.authorId = :author and p.startsAt <= :now and p.endsAt > :now""", UUID.class)
                .setParameter("author", author)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
