package news.gisa.start;

import jakarta.inject.Singleton;
import java.util.UUID;
import news.gisa.article.port.ArticleImport;
import news.gisa.article.publication.PublishRequest;
import news.gisa.article.reading.ArticleMarkdown;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.comment.discussion.CommentPosting;
import news.gisa.start.SampleManifest.ArticleEntry;
import news.gisa.start.SampleManifest.CommentEntry;
import news.gisa.start.SampleManifest.UpdateEntry;

/** Articles of the sample content, with what was published of them when, and what readers said. */
@Singleton
class SampleArticles {
    private final ArticleImport articles;
    private final ArticleMarkdown markdown;
    private final CommentPosting comments;

    SampleArticles(ArticleImport articles, ArticleMarkdown markdown, CommentPosting comments) {
        this.articles = articles;
        this.markdown = markdown;
        this.comments = comments;
    }

    void load(ArticleEntry entry) {
        String source = SampleManifest.text(entry.file());
        ArticleResponse article = articles.draft(markdown.read(source));
        if (entry.publishedAt() == null) {
            return;
        }
        articles.publication(article.slug(), PublishRequest.at(entry.publishedAt(), null, null));
        for (UpdateEntry update : entry.updates()) {
            source = source.replace(update.replace(), update.with());
            articles.revision(article.slug(), markdown.read(source));
            articles.publication(article.slug(), PublishRequest.at(update.at(), update.kind(), update.note()));
        }
        entry.comments().forEach(comment -> load(article.id(), null, comment));
    }

    private void load(UUID article, UUID parent, CommentEntry entry) {
        UUID id = comments.add(article, parent, entry.name(), entry.text(), entry.at());
        entry.replies().forEach(reply -> load(article, id, reply));
    }
}
