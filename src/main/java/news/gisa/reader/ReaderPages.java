package news.gisa.reader;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import news.gisa.http.cache.FixedAnswer;
import news.gisa.site.SiteConfig;

/** All that is served to a browser, made when somebody asks first: a start has no time for it. */
@Singleton
class ReaderPages {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml");

    /**
     * Our own scripts, styles and answers, and pictures from where articles have them. Markup becomes nodes in one place only, which
     * the policy {@code body} names.
     */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: http:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types body";

    private static final String KEPT = "public, max-age=300, stale-while-revalidate=60";

    /** A page leads to files of one version: after an upgrade the next look at it must lead to the new ones. */
    private static final String LOOKED_AT = "no-cache";

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final SiteConfig site;
    private final ReaderConfig reader;
    private final Home home;
    private final Map<String, FixedAnswer> made = new ConcurrentHashMap<>();

    ReaderPages(SiteConfig site, ReaderConfig reader, Home home) {
        this.site = site;
        this.reader = reader;
        this.home = home;
    }

    FixedAnswer home(HomeForm form, PageLanguage language) {
        return form == HomeForm.JSON
                ? kept(
                        "home",
                        () -> FixedAnswer.compressed("application/json;charset=UTF-8", home.bytes())
                                .kept(KEPT)
                                .varying("Accept", "Accept-Language"))
                : kept("home." + language, () -> page("home.html", language).varying("Accept", "Accept-Language"));
    }

    FixedAnswer reader(PageLanguage language) {
        return kept("reader." + language, () -> page("index.html", language).varying("Accept-Language"));
    }

    /**
     * A file that pages load.
     *
     * @param version of the page that asks: while nodes are being renewed it can be another one than ours
     */
    Optional<FixedAnswer> asset(String version, String name) {
        if (!ReaderFiles.ASSETS.contains(name)) {
            return Optional.empty();
        }
        String keeping = version.equals(Version.OURS) ? FOR_GOOD : LOOKED_AT;
        return Optional.of(kept(keeping + name, () -> asset(name).kept(keeping)));
    }

    private static FixedAnswer asset(String name) {
        return guarded(
                FixedAnswer.compressed(TYPES.get(name.substring(name.indexOf('.') + 1)), ReaderFiles.bytes(name)));
    }

    private FixedAnswer kept(String name, Supplier<FixedAnswer> maker) {
        return made.computeIfAbsent(name, absent -> maker.get());
    }

    private FixedAnswer page(String file, PageLanguage language) {
        Properties words = ReaderFiles.words(language);
        words.putAll(Map.of(
                "language", language.name(),
                "name", escaped(site.name()),
                "zone", site.timeZone().getId(),
                "reader", String.valueOf(reader.reader()),
                "version", Version.OURS,
                "preloads", ReaderFiles.preloads(Version.OURS)));
        if (!reader.reader()) {
            words.setProperty("reader.link", "");
        }
        return guarded(FixedAnswer.compressed(
                        HTML, ReaderFiles.page(file, words).getBytes(StandardCharsets.UTF_8)))
                .kept(LOOKED_AT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static FixedAnswer guarded(FixedAnswer answer) {
        return answer.with("Content-Security-Policy", POLICY).with("Referrer-Policy", "no-referrer");
    }

    /** Read with the first page. */
    private static final class Version {
        static final String OURS = ReaderFiles.version();
    }
}
