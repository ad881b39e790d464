package news.gisa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.article.content.Image;
import news.gisa.article.reading.ArticleResponse;
import news.gisa.article.reading.ArticleResponse.BylineEntry;
import news.gisa.article.reading.ArticleResponse.Correction;
import news.gisa.article.reading.ArticleResponse.SectionLink;
import news.gisa.author.Byline;
import news.gisa.feed.Ninjs.AltId;
import news.gisa.feed.Ninjs.Contact;
import news.gisa.feed.Ninjs.Party;
import news.gisa.feed.Ninjs.Rendition;
import news.gisa.feed.Ninjs.Source;
import news.gisa.feed.Ninjs.Subject;
import news.gisa.feed.Ninjs.Text;
import news.gisa.text.UriReference;
import news.gisa.text.markdown.MarkdownBody;

/** From an article to its ninjs form. */
@ApplicationScoped
class NinjsObjects {
    private final Addresses addresses;
    private final Texts texts;

    NinjsObjects(Addresses addresses, Texts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    Ninjs of(ArticleResponse article) {
        String uri = Addresses.urn(article.id());
        String page = addresses.page(article.slug(), article.id());
        MarkdownBody body = texts.body(article);
        return new Ninjs(
                uri,
                null,
                null,
                "text",
                "full",
                article.publishedAt(),
                article.updatedAt(),
                Optional.ofNullable(article.embargoUntil())
                        .flatMap(embargo -> embargo)
                        .orElse(null),
                isUsable(article) ? "usable" : "withheld",
                article.urgency(),
                article.language(),
                Stream.concat(
                                Stream.of(Text.plain("main", article.headline())),
                                article.deck().stream().map(line -> Text.plain("deck", line)))
                        .toList(),
                Stream.concat(
                                Stream.ofNullable(article.summary()).map(summary -> Text.plain("summary", summary)),
                                article.corrections().stream()
                                        .map(Correction::note)
                                        .filter(Objects::nonNull)
                                        .map(note -> Text.plain("correction", note)))
                        .toList(),
                List.of(
                        new Text(
                                "main",
                                "text/html",
                                body.htmlElsewhere(written -> UriReference.resolve(page, written))),
                        Text.plain("main", body.text())),
                article.byline().stream()
                        .filter(entry -> entry.kind() != Byline.Kind.agency)
                        .map(this::person)
                        .toList(),
                Stream.concat(
                                article.byline().stream()
                                        .filter(entry -> entry.kind() == Byline.Kind.agency)
                                        .map(entry -> new Source(entry.name(), entry.role())),
                                Stream.ofNullable(article.source()).map(name -> new Source(name, "source")))
                        .toList(),
                Stream.concat(
                                Stream.ofNullable(article.section()).map(NinjsObjects::section),
                                article.tags().stream().map(tag -> new Subject(tag.name(), "tag", tag.slug())))
                        .toList(),
                article.byline().stream()
                        .map(entry -> entry.role() == null ? entry.name() : entry.name() + " " + entry.role())
                        .collect(Collectors.joining(", ")),
                article.slug(),
                null,
                article.image() == null ? List.of() : List.of(picture(article, uri)),
                Stream.concat(
                                Stream.of(new AltId("page", page)),
                                Stream.ofNullable(article.canonicalUrl())
                                        .map(url -> new AltId("canonical", UriReference.ascii(url))))
                        .toList(),
                Ninjs.Standard.NINJS);
    }

    /** What the public may see is usable; editors are also shown other revisions. */
    private static boolean isUsable(ArticleResponse article) {
        return article.status() == null || Optional.of(article.revision()).equals(article.publishedRevision());
    }

    private Party person(BylineEntry entry) {
        if (entry.author() == null) {
            return new Party(entry.name(), "creator", null, null, null);
        }
        return new Party(
                entry.name(),
                "creator",
                Addresses.urn(entry.author().id()),
                entry.author().slug(),
                List.of(new Contact("web", addresses.author(entry))));
    }

    private static Subject section(SectionLink section) {
        return new Subject(section.name(), "section", section.slug());
    }

    private static Ninjs picture(ArticleResponse article, String uri) {
        Image image = article.image();
        return new Ninjs(
                uri + "#image",
                "lead-image",
                "illustration",
                "picture",
                "full",
                null,
                null,
                null,
                isUsable(article) ? "usable" : "withheld",
                null,
                article.language(),
                null,
                Stream.of(
                                image.caption() == null ? null : Text.plain("caption", image.caption()),
                                image.alt() == null ? null : Text.plain("alt", image.alt()))
                        .filter(Objects::nonNull)
                        .toList(),
                null,
                null,
                null,
                null,
                image.credit(),
                null,
                List.of(new Rendition("original", UriReference.ascii(image.url()), image.width(), image.height())),
                null,
                null,
                null);
    }
}
