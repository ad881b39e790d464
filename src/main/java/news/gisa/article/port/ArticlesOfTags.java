package news.gisa.article.port;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.gisa.article.listing.ArticleListings;
import news.gisa.listing.Facet.Shelf;
import news.gisa.section.TagFollower;

/** What the end of a tag does to the lists of articles. */
@ApplicationScoped
class ArticlesOfTags implements TagFollower {
    private final ArticleListings listings;
    private final RelinkedArticles relinked;

    ArticlesOfTags(ArticleListings listings, RelinkedArticles relinked) {
        this.listings = listings;
        this.relinked = relinked;
    }

    @Override
    public void hold(UUID tag) {
        listings.hold(Stream.of(Shelf.values()).map(shelf -> shelf.tag(tag)).toList());
    }

    @Override
    public void removed(UUID tag) {
        for (Shelf shelf : Shelf.values()) {
            listings.rename(shelf.tag(tag), null);
        }
    }

    @Override
    public void merged(UUID from, UUID to, String slug) {
        List<UUID> relisted = listings.listed(Shelf.readers.tag(from));
        for (Shelf shelf : Shelf.values()) {
            listings.rename(shelf.tag(from), shelf.tag(to));
        }
        relinked.tell("tag", slug, relisted);
    }
}
