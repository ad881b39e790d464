package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.SlugTaken;
import news.gisa.text.Slugs;

/** Which slug an article may take: one that was ever an article's stays that article's, since it leads there. */
@ApplicationScoped
public class ArticleAddresses {
    public static final String PATH = "/api/v1/articles";

    private final ArticleRepository articles;
    private final ArticleFinder finder;

    ArticleAddresses(ArticleRepository articles, ArticleFinder finder) {
        this.articles = articles;
        this.finder = finder;
    }

    /**
     * @param claimant the article that wants it; null for a new one
     * @throws ProblemException when it is no slug, or another article's
     */
    public String requireClaimable(String slug, UUID claimant) {
        Optional<ArticleSlug> holder = articles.slug(slug);
        // What it has already may be older than the rule.
        if (holder.isEmpty() && !Slugs.isSlug(slug)) {
            throw ProblemException.invalid("/slug", Slugs.RULE);
        }
        holder.filter(taken -> !taken.articleId().equals(claimant)).ifPresent(taken -> {
            // That it is taken cannot be kept from whoever wants it; by what can.
            Article present = articles.findById(taken.articleId());
            throw finder.mayKnow(present, slug)
                    ? SlugTaken.by(holding(slug, present), PATH + "/" + taken.articleId())
                    : SlugTaken.by("The slug " + slug + " belongs to another article; choose another one.", null);
        });
        return slug;
    }

    private static String holding(String slug, Article holder) {
        return "The slug " + slug + (holder.slug().equals(slug) ? " belongs to" : " is or was an address of")
                + " another article"
                + (holder.trashed()
                        ? ", which is in the trash; choose another one, or purge that."
                        : "; choose another one.");
    }

    /** A slug made of a headline, with a number behind it where others have it. */
    public String free(String headline) {
        String slug = Slugs.of(headline);
        String base = slug.isEmpty() ? "article" : slug;
        return articles.slug(base).isEmpty() ? base : Slugs.firstFree(base, articles.slugsLike(base));
    }

    /** For a new article, of a slug that was free. */
    public void claimFree(String slug, UUID articleId) {
        articles.claim(slug, articleId);
    }

    public void claim(String slug, UUID articleId) {
        if (articles.slug(slug).isEmpty()) {
            articles.claim(slug, articleId);
        }
    }
}
