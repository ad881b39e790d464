package news.gisa.guide;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import news.gisa.http.cache.FixedAnswer;

/** All that the guide serves, by address. */
@Singleton
class GuidePages {
    private static final String HTML = "text/html;charset=UTF-8";

    /** Nothing but our own stylesheet: no script, no other host, no frame. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String KEPT = "public, max-age=300, stale-while-revalidate=60";

    private final Chapters chapters;
    private final Map<String, FixedAnswer> made = new ConcurrentHashMap<>();

    GuidePages(Chapters chapters) {
        this.chapters = chapters;
    }

    /** @return empty where the guide has nothing */
    Optional<FixedAnswer> at(String path) {
        FixedAnswer page = made.get(path);
        if (page == null) {
            page = make(path).orElse(null);
            if (page != null) {
                made.put(path, page);
            }
        }
        return Optional.ofNullable(page);
    }

    private Optional<FixedAnswer> make(String path) {
        return switch (path) {
            // The links of the page are relative to the address with the slash.
            case "/docs" -> Optional.of(FixedAnswer.moved("/docs/").kept(KEPT));
            case "/docs/" -> Optional.of(page("/docs/", "The guide to Gisa", contents()));
            case "/docs/guide.css" -> Optional.of(answer("text/css;charset=UTF-8", Chapters.text("guide.css")));
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
    private FixedAnswer page(String here, String title, String content) {
        return answer(HTML, """
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

    private static FixedAnswer answer(String type, String text) {
        return FixedAnswer.of(type, text)
                .kept(KEPT)
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer");
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
