package news.gisa.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.gisa.article.port.ArticlesForFeeds;
import news.gisa.article.port.ArticlesForFeeds.Address;
import news.gisa.article.port.ArticlesForFeeds.Day;
import news.gisa.http.answer.Document;
import news.gisa.http.problem.ProblemException;
import news.gisa.site.SiteConfig;

/** Sitemaps (sitemaps.org): a Google News one of the last two days, and one for each day with an index of them. */
@ApplicationScoped
class Sitemaps {
    static final String DAYS = "/feeds/sitemaps/";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";

    /** What Google asks for: of the last two days, at most a thousand. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final int MOST_NEWS = 1000;

    /** What the protocol allows in one file. */
    private static final int MOST = 50_000;

    private final ArticlesForFeeds articles;
    private final Addresses addresses;
    private final SiteConfig site;
    private final Clock clock;

    Sitemaps(ArticlesForFeeds articles, Addresses addresses, SiteConfig site, Clock clock) {
        this.articles = articles;
        this.addresses = addresses;
        this.site = site;
        this.clock = clock;
    }

    /** It changes with the clock too, when the oldest of what it names is two days old. */
    Document news() {
        Instant now = clock.instant();
        // Up to now and now itself: times are kept to the millisecond.
        List<Address> listed =
                own(now.minus(NEWS), now.plusMillis(1)).limit(MOST_NEWS).toList();
        if (listed.isEmpty()) {
            throw ProblemException.notFound("There is no news sitemap: nothing was published in the last two days.");
        }
        Xml xml = new Xml();
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS_NAMESPACE);
        listed.forEach(address -> xml.open("url")
                .element("loc", addresses.page(address.slug(), address.id()))
                .open("news:news")
                .open("news:publication")
                .element("news:name", site.name())
                .element("news:language", newsLanguage(address.language()))
                .close()
                .element("news:publication_date", date(address.publishedAt()))
                .element("news:title", address.headline())
                .close()
                .close());
        Instant end = listed.get(listed.size() - 1).publishedAt().plus(NEWS).plusMillis(1);
        return new Document(xml.close().end(), end);
    }

    /** @throws ProblemException 404 when there is nothing to list: the schema has no index without a sitemap */
    String index() {
        List<Day> days = articles.days();
        if (days.isEmpty()) {
            throw ProblemException.notFound("There is no sitemap: nothing is published.");
        }
        Xml xml = new Xml();
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        days.forEach(day -> xml.open("sitemap")
                .element("loc", addresses.of(DAYS + day.date() + ".xml"))
                .element("lastmod", date(day.changedAt()))
                .close());
        return xml.close().end();
    }

    /**
     * The articles that were first published on a day in the site's zone, without those that are canonical elsewhere.
     *
     * @throws ProblemException 404 when there are none
     */
    String day(String date) {
        ZoneId zone = site.timeZone();
        LocalDate day = parse(date);
        List<Address> found = own(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .toList();
        if (found.isEmpty()) {
            throw nothing(date);
        }
        Xml xml = new Xml();
        xml.open("urlset", "xmlns", NAMESPACE);
        found.forEach(address -> xml.open("url")
                .element("loc", addresses.page(address.slug(), address.id()))
                .element("lastmod", date(address.updatedAt()))
                .close());
        return xml.close().end();
    }

    /** What is canonical on another site is that site's to list. */
    private Stream<Address> own(Instant from, Instant to) {
        return articles.addresses(from, to, MOST).stream()
                .filter(address -> addresses.elsewhere(address.canonicalUrl(), address.slug(), address.id()) == null);
    }

    private static LocalDate parse(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw nothing(date);
        }
    }

    private static ProblemException nothing(String date) {
        return ProblemException.notFound("There is no sitemap for " + date + ".");
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(site.timeZone()));
    }

    /** ISO 639, with the one exception that Google makes. */
    private static String newsLanguage(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        if (!language.getLanguage().equals("zh")) {
            return language.getLanguage();
        }
        return List.of("TW", "HK", "MO").contains(language.getCountry())
                        || language.getScript().equals("Hant")
                ? "zh-tw"
                : "zh-cn";
    }
}
