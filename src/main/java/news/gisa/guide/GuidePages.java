package news.gisa.guide;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All that the guide serves, by address. */
@Singleton
class GuidePages {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String HOME = """
            <h1>Gisa</h1>
            <p>A headless news CMS: it stores what a newsroom writes and serves it to frontends that others make.</p>
            <ul>
            <li><a href="/docs/">The guide</a>, for whoever works with it</li>
            <li><a href="/q/swagger-ui">The API, to try out</a>, and <a href="/q/openapi">its OpenAPI document</a></li>
            <li><a href="/api/v1/headlines">Headlines</a></li>
            <li>Feeds: <a href="/feeds/rss">RSS</a>, <a href="/feeds/atom">Atom</a>, <a href="/feeds/json">JSON Feed</a>;
              <a href="/feeds/sitemap.xml">sitemaps</a></li>
            <li><a href="/problems">What errors mean</a></li>
            <li><a href="/q/health">How the service is</a></li>
            </ul>
            """;

    private final Chapters chapters;
    private final Map<String, GuidePage> made = new ConcurrentHashMap<>();

    GuidePages(Chapters chapters) {
        this.chapters = chapters;
    }

    /** @return empty where the guide has nothing */
    Optional<GuidePage> at(String path) {
        GuidePage page = made.get(path);
        if (page == null) {
            page = make(path).orElse(null);
            if (page != null) {
                made.put(path, page);
            }
        }
        return Optional.ofNullable(page);
    }

    private Optional<GuidePage> make(String path) {
        return switch (path) {
            case "/" -> Optional.of(page("", "Gisa", HOME));
            case "/docs/" -> Optional.of(page("/docs/", "The guide to Gisa", contents()));
            case "/docs/guide.css" -> Optional.of(GuidePage.of("text/css;charset=UTF-8", Chapters.text("guide.css")));
            default ->
                chapters.all().stream()
                        .filter(chapter -> path.equals("/docs/" + chapter.name()))
                        .findAny()
                        .map(chapter -> page(path, chapter.title() + " – Gisa", chapter.html()));
        };
    }

    private String contents() {
        return chapters.all().stream()
                .map(chapter -> "<h2><a href=\"%s\">%s</a></h2>\n%s"
                        .formatted(chapter.name(), chapter.title(), chapter.audience()))
                .collect(Collectors.joining(
                        "", "<h1>The guide</h1>\n<p>Each chapter works for itself: begin where you like.</p>\n", ""));
    }

    /** @param here the address of the page, which the list of chapters marks */
    private GuidePage page(String here, String title, String content) {
        return GuidePage.of(HTML, """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/docs/guide.css">
                </head>
                <body>
                <nav aria-label="Chapters">
                <a href="/">Gisa</a>
                %s</nav>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(title, navigation(here), content));
    }

    private String navigation(String here) {
        List<Chapter> all = chapters.all();
        StringBuilder links = new StringBuilder(link(here, "/docs/", "The guide"));
        all.forEach(chapter -> links.append(link(here, "/docs/" + chapter.name(), chapter.title())));
        return links.toString();
    }

    private static String link(String here, String address, String title) {
        return "<a href=\"%s\"%s>%s</a>\n"
                .formatted(address, address.equals(here) ? " aria-current=\"page\"" : "", title);
    }
}
