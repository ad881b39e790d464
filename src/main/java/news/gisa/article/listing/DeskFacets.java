package news.gisa.article.listing;

import java.util.UUID;
import news.gisa.article.ArticleStatus;
import news.gisa.listing.Facet;
import news.gisa.listing.Facet.Shelf;

/** Under what the desk lists articles that readers know nothing of. */
public final class DeskFacets {
    private DeskFacets() {}

    /** @param status not trashed, which is a shelf of its own */
    public static Facet status(ArticleStatus status) {
        return Shelf.desk.facet("status", status);
    }

    /** @param id of the author or the token whose it is */
    public static Facet owner(Shelf shelf, UUID id) {
        return shelf.facet("owner", id);
    }

    public static Facet inReview(Shelf shelf) {
        return shelf.facet("review", "");
    }
}
