import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a running Gisa for the addresses to measure, and for the bodies that the yardsticks serve. Of each case there are two lists:
 * {@code varied}, in which nothing repeats soon, and {@code few}, as a front page is asked for the same again and again.
 *
 * <pre>java src/bench/Urls.java BASE FILE_OF_SLUGS FOLDER</pre>
 */
public class Urls {
    private static final String HEADLINES = "/api/v1/headlines";
    private static final String ARTICLES = "/api/v1/articles/";
    private static final Pattern CURSOR = Pattern.compile("\"next\":\"[^\"]*cursor=([^\"&]+)\"");
    private static final Pattern SECTION = Pattern.compile("\"slug\":\"([^\"]+)\"");

    /** Cursors fit any size of page; walking in small steps makes more different pages of 20 over the same articles. */
    private static final int STEP = 5;

    private static final int LARGE_STEP = 100;
    private static final int PAGES = 200;
    private static final int PAGES_OF_SECTION = 25;

    /** Page 200 begins behind 3,980 articles: the middle of what is asked for. */
    private static final int BEFORE_DEEP = 3_500;

    private static final int FEW_LISTS = 5;
    private static final int FEW_ARTICLES = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Path folder;

    private Urls(String base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Urls urls = new Urls(args[0], Path.of(args[2]));
        urls.write(
                Files.readAllLines(Path.of(args[1])).stream().map(Urls::segment).toList());
    }

    private void write(List<String> slugs) throws IOException {
        Files.createDirectories(folder.resolve("bodies"));
        List<String> headlines = addresses("", walk("", "", STEP, PAGES));
        List<String> few = new ArrayList<>(List.of(HEADLINES));
        few.addAll(addresses("", walk("", "", 20, FEW_LISTS - 1)));
        lists("headlines", headlines, few);

        List<String> sections = matches(SECTION, get("/api/v1/sections")).toList();
        List<String> ofSections = new ArrayList<>();
        for (String section : sections) {
            String filter = "section=" + section + "&";
            ofSections.addAll(addresses(filter, walk(filter, "", STEP, PAGES_OF_SECTION)));
        }
        lists(
                "section",
                ofSections,
                sections.stream().map(it -> HEADLINES + "?section=" + it).toList());

        String start = last(walk("", "", LARGE_STEP, BEFORE_DEEP / LARGE_STEP));
        List<String> deep = addresses("", walk("", start, STEP, PAGES));
        lists("deep", deep, deep.subList(PAGES / 2, PAGES / 2 + FEW_LISTS));

        List<String> articles = slugs.stream().map(ARTICLES::concat).toList();
        lists("article", articles, articles.subList(0, FEW_ARTICLES));
        List<String> pages =
                articles.stream().map(it -> it + "?include=weather,comments").toList();
        lists("page", pages, pages.subList(0, FEW_ARTICLES));

        List<String> fewTagged = Stream.concat(few.stream(), articles.stream().limit(FEW_ARTICLES))
                .map(this::tagged)
                .toList();
        lists(
                "unchanged",
                Stream.concat(headlines.stream(), articles.stream().limit(PAGES))
                        .map(this::tagged)
                        .toList(),
                fewTagged);

        body("list", headlines);
        body("article", articles.subList(0, FEW_ARTICLES));
        body("page", pages.subList(0, FEW_ARTICLES));
    }

    /** @return the cursors of the next pages, in order */
    private List<String> walk(String filter, String from, int step, int pages) {
        List<String> cursors = new ArrayList<>();
        String cursor = from;
        while (cursors.size() < pages) {
            String page =
                    get(HEADLINES + "?" + filter + "limit=" + step + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            cursor = matches(CURSOR, page)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The list ends after " + cursors.size() + " pages of "
                            + step + ": load at least 5,000 articles."));
            cursors.add(cursor);
        }
        return cursors;
    }

    private static List<String> addresses(String filter, List<String> cursors) {
        return cursors.stream()
                .map(cursor -> HEADLINES + "?" + filter + "cursor=" + cursor)
                .toList();
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map((MatchResult result) -> result.group(1));
    }

    private static String last(List<String> list) {
        return list.get(list.size() - 1);
    }

    private static String segment(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    /** The address with the tag that its answer has now. */
    private String tagged(String address) {
        return address + "\t" + answer(address).headers().firstValue("ETag").orElseThrow();
    }

    private void lists(String name, List<String> varied, List<String> few) throws IOException {
        Files.write(folder.resolve(name + ".varied"), varied);
        Files.write(folder.resolve(name + ".few"), few);
    }

    /** Keeps the body of middling length. */
    private void body(String name, List<String> addresses) throws IOException {
        List<String> bodies = addresses.stream()
                .map(this::get)
                .sorted(Comparator.comparingInt(body -> body.getBytes(StandardCharsets.UTF_8).length))
                .toList();
        Files.writeString(folder.resolve("bodies").resolve(name), bodies.get(bodies.size() / 2));
    }

    private String get(String address) {
        HttpResponse<String> answer = answer(address);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(String address) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(base + address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
