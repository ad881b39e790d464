package news.gisa.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import news.gisa.http.seal.Sha256;

/** The files of the pages, as they stand among the resources. */
final class ReaderFiles {
    /** What pages load: scripts, styles and a sign. */
    static final List<String> ASSETS = List.of(
            "api.js",
            "article.js",
            "author.js",
            "base.css",
            "body.js",
            "discussion.js",
            "dom.js",
            "form.js",
            "front.js",
            "headlines.js",
            "home.css",
            "home.js",
            "icon.svg",
            "links.js",
            "live.js",
            "reader.css",
            "reader.js",
            "refusal.js",
            "time.js",
            "weather.js",
            "words.js");

    private static final int VERSION_LENGTH = 12;

    private ReaderFiles() {}

    /** A name for these very files: the address of each has it, so that no page loads files of two versions. */
    static String version() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ASSETS.forEach(name -> all.writeBytes(bytes(name)));
        return Sha256.hex(all.toByteArray()).substring(0, VERSION_LENGTH);
    }

    /** A page with what stands in it for {@code {{name}}}, each in place of its name. */
    static String page(String name, Properties words) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        for (String key : words.stringPropertyNames()) {
            text = text.replace("{{" + key + "}}", words.getProperty(key));
        }
        return text;
    }

    static Properties words(PageLanguage language) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(new String(bytes(language + ".properties"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The scripts that the reader needs, for the browser to fetch them all at once. */
    static String preloads(String version) {
        return ASSETS.stream()
                .filter(name -> name.endsWith(".js") && !name.equals("home.js"))
                .map(name -> "<link rel=\"modulepreload\" href=\"/assets/%s/%s\">".formatted(version, name))
                .collect(Collectors.joining("\n"));
    }

    static byte[] bytes(String name) {
        try (InputStream stream = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/reader/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
