package news.gisa.article.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import news.gisa.access.Caller;
import news.gisa.article.Article;
import news.gisa.article.ArticleAddresses;
import news.gisa.article.ArticleRepository;
import news.gisa.article.Revision;
import news.gisa.article.RevisionRepository;
import news.gisa.article.Signature;
import news.gisa.article.Signatures;
import news.gisa.article.content.ArticleInput;
import news.gisa.article.content.Content;
import news.gisa.article.content.ContentResolver;
import news.gisa.article.content.ContentResolver.Left;
import news.gisa.article.listing.ArticleListings;
import news.gisa.change.Changes;
import news.gisa.http.input.MergePatch;

/**
 * The one place where revisions are made. A save that changes something is a revision, and no save changes what is public.
 */
@ApplicationScoped
public class RevisionWriter {
    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final ArticleAddresses addresses;
    private final ContentResolver resolver;
    private final Signatures signatures;
    private final Caller caller;
    private final Changes changes;
    private final ArticleListings listings;

    RevisionWriter(
            ArticleRepository articles,
            RevisionRepository revisions,
            ArticleAddresses addresses,
            ContentResolver resolver,
            Signatures signatures,
            Caller caller,
            Changes changes,
            ArticleListings listings) {
        this.articles = articles;
        this.revisions = revisions;
        this.addresses = addresses;
        this.resolver = resolver;
        this.signatures = signatures;
        this.caller = caller;
        this.changes = changes;
        this.listings = listings;
    }

    /** A new article, whose slug is the input's or made of its headline. */
    public Article create(ArticleInput input, Revision.Kind kind) {
        String slug = input.slug() == null
                ? addresses.free(input.headline())
                : addresses.requireClaimable(input.slug(), null);
        return create(input, slug, kind);
    }

    /** A new article at an address that was asked for. */
    public Article createAt(String slug, ArticleInput input, Revision.Kind kind) {
        return create(input, addresses.requireClaimable(slug, null), kind);
    }

    private Article create(ArticleInput input, String slug, Revision.Kind kind) {
        Content content = resolver.resolve(input, slug, Left.NOTHING, null);
        Signature signature = signatures.sign(input.note());
        Article article = new Article(slug, signature.at(), caller.id(), caller.ownerId());
        articles.persist(article);
        revisions.persist(article.begin(content, kind, content.changeFrom(null), signature));
        addresses.claimFree(slug, article.id());
        listings.follow(article);
        articles.flush();
        changes.record("article.created", "article", article.id(), content.headline(), Set.of());
        return article;
    }

    /** @param article locked, and not in the trash */
    public void save(Article article, ArticleInput input, Revision.Kind kind) {
        save(article, input, Left.NOTHING, latest(article), kind);
    }

    /** @param article locked, and not in the trash */
    public void save(Article article, MergePatch patch, Revision.Kind kind) {
        Content latest = latest(article);
        ArticleInput present = resolver.toInput(latest);
        ArticleInput patched = resolver.patched(present, patch);
        save(article, patched, resolver.left(latest, present, patched), latest, kind);
    }

    /** @param left what need not be looked up */
    private void save(Article article, ArticleInput input, Left left, Content latest, Revision.Kind kind) {
        String slug = input.slug() == null || input.slug().equals(latest.slug())
                ? latest.slug()
                : addresses.requireClaimable(input.slug(), article.id());
        save(article, resolver.resolve(input, slug, left, latest), latest, kind, input.note());
        articles.flush();
    }

    /** @param article locked, and not in the trash */
    void save(Article article, Content content, Revision.Kind kind, String note) {
        save(article, content, latest(article), kind, note);
        articles.flush();
    }

    /**
     * Saves unless nothing changed.
     *
     * @param article locked, and not in the trash
     * @param latest the content of its latest revision
     */
    public void save(Article article, Content content, Content latest, Revision.Kind kind, String note) {
        if (!content.equals(latest)) {
            persist(article, content, latest, kind, signatures.sign(note));
            changes.record(
                    "article.saved", "article", article.id(), "revision " + article.revision() + ", " + kind, Set.of());
        }
    }

    private Content latest(Article article) {
        return revisions.find(article.id(), article.revision()).orElseThrow().content();
    }

    private void persist(Article article, Content content, Content before, Revision.Kind kind, Signature signature) {
        revisions.persist(article.save(content, kind, content.changeFrom(before), signature));
        listings.follow(article);
        if (!before.slug().equals(content.slug())) {
            addresses.claim(content.slug(), article.id());
        }
    }
}
