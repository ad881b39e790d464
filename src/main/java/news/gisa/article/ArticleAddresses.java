package news.gisa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import news.gisa.http.problem.ProblemException;
import news.gisa.http.problem.ProblemType;
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
            ProblemException refusal =
                    new ProblemException(ProblemType.SLUG_TAKEN, "The slug " + slug + " belongs to another article.");
            // That it is taken cannot be kept from whoever wants it; by what can.
            throw finder.mayKnow(articles.findById(taken.articleId()), slug)
                    ? refusal.with("holder", PATH + "/" + taken.articleId())
                    : refusal;
        });
        return slug;
    }

    /** A slug made of a headline, with a number behind it where others have it. */
    public String free(String headline) {
        String base = Slugs.of(headline).isEmpty() ? "article" : Slugs.of(headline);
        return Slugs.firstFree(base, articles.slugsLike(base));
    }

    public void claim(String slug, UUID articleId) {
        articles.claim(slug, articleId);
    }
}
