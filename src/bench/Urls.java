import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a running Gisa for the addresses to measure, and for the bodies that the yardsticks serve. Of each case there are two lists:
 * {@code varied}, in which nothing repeats soon, and {@code few}, as a front page is asked for the same again and again. With fewer
 * than 5,000 articles the lists are shorter, and the deep page less deep.
 *
 * <pre>java -cp … Urls BASE ARTICLES FILE_OF_SLUGS FOLDER</pre>
 */
final class Urls {
    private static final String HEADLINES = "/api/v1/headlines";
    private static final String ARTICLES = "/api/v1/articles/";
    private static final Pattern CURSOR = Pattern.compile("cursor=([^&]+)");

    /** Cursors fit any size of page; walking in small steps makes more different pages of 20 over the same articles. */
    private static final int STEP = 5;

    private static final int LARGE_STEP = 100;
    private static final int PAGE = 20;
    private static final int FEW_LISTS = 5;
    private static final int FEW_ARTICLES = 100;

    private final Http http;
    private final Path folder;
    private final int pages;
    private final int pagesOfSection;

    /** Page 200 begins behind 3,980 articles: the middle of what is asked for. */
    private final int beforeDeep;

    private Urls(Http http, int articles, Path folder) {
        this.http = http;
        this.folder = folder;
        pages = Math.min(200, articles / 25);
        pagesOfSection = Math.min(25, articles / 80);
        beforeDeep = Math.min(3_500, articles * 7 / 10 / LARGE_STEP * LARGE_STEP);
    }

    public static void main(String[] args) throws IOException {
        Urls urls = new Urls(new Http(args[0]), Integer.parseInt(args[1]), Path.of(args[3]));
        urls.write(
                Files.readAllLines(Path.of(args[2])).stream().map(Http::segment).toList());
    }

    private void write(List<String> slugs) throws IOException {
        Files.createDirectories(folder.resolve("bodies"));
        List<String> headlines = addresses("", walk("", "", STEP, pages));
        List<String> few = new ArrayList<>(List.of(HEADLINES));
        few.addAll(addresses("", walk("", "", PAGE, FEW_LISTS - 1)));
        lists("headlines", headlines, few);

        List<String> sections = new ArrayList<>();
        http.get("/api/v1/sections")
                .path("items")
                .forEach(section -> sections.add(section.path("slug").asText()));
        List<String> ofSections = new ArrayList<>();
        for (String section : sections) {
            String filter = "section=" + section + "&";
            ofSections.addAll(addresses(filter, walk(filter, "", STEP, pagesOfSection)));
        }
        lists(
                "section",
                ofSections,
                sections.stream().map(it -> HEADLINES + "?section=" + it).toList());

        String start = last(walk("", "", LARGE_STEP, beforeDeep / LARGE_STEP));
        List<String> deep = addresses("", walk("", start, STEP, pages));
        lists("deep", deep, deep.subList(pages / 2, pages / 2 + FEW_LISTS));
        Files.writeString(folder.resolve("deep-page"), String.valueOf((beforeDeep + pages / 2 * STEP) / PAGE));

        List<String> articles = slugs.stream().map(ARTICLES::concat).toList();
        lists("article", articles, articles.subList(0, FEW_ARTICLES));
        List<String> whole =
                articles.stream().map(it -> it + "?include=weather,comments").toList();
        lists("page", whole, whole.subList(0, FEW_ARTICLES));

        lists(
                "unchanged",
                Stream.concat(headlines.stream(), articles.stream().limit(pages))
                        .map(this::tagged)
                        .toList(),
                Stream.concat(few.stream(), articles.stream().limit(FEW_ARTICLES))
                        .map(this::tagged)
                        .toList());

        body("list", headlines);
        body("article", articles.subList(0, FEW_ARTICLES));
        body("page", whole.subList(0, FEW_ARTICLES));
    }

    /** @return the cursors of the next pages, in order */
    private List<String> walk(String filter, String from, int step, int count) {
        List<String> cursors = new ArrayList<>();
        String cursor = from;
        while (cursors.size() < count) {
            JsonNode page = http.get(
                    HEADLINES + "?" + filter + "limit=" + step + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            Matcher next = CURSOR.matcher(page.path("next").asText());
            if (!next.find()) {
                throw new IllegalStateException("The list " + filter + " ends after " + cursors.size() + " pages of "
                        + step + ": load more articles.");
            }
            cursor = next.group(1);
            cursors.add(cursor);
        }
        return cursors;
    }

    private static List<String> addresses(String filter, List<String> cursors) {
        return cursors.stream()
                .map(cursor -> HEADLINES + "?" + filter + "cursor=" + cursor)
                .toList();
    }

    private static String last(List<String> list) {
        return list.get(list.size() - 1);
    }

    /** The address with the tag that its answer has now. */
    private String tagged(String address) {
        return address + "\t"
                + http.answer(address).headers().firstValue("ETag").orElseThrow();
    }

    private void lists(String name, List<String> varied, List<String> few) throws IOException {
        Files.write(folder.resolve(name + ".varied"), varied);
        Files.write(folder.resolve(name + ".few"), few);
    }

    /** Keeps the body of middling length. */
    private void body(String name, List<String> addresses) throws IOException {
        List<String> bodies = addresses.stream()
                .map(address -> http.answer(address).body())
                .sorted(Comparator.comparingInt(body -> body.getBytes(StandardCharsets.UTF_8).length))
                .toList();
        Files.writeString(folder.resolve("bodies").resolve(name), bodies.get(bodies.size() / 2));
    }
}
