package news.gisa;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.guide.MarkdownTable;

/** Holds the table of what caches are told against what the service answers, with its sample content. */
final class CacheTable {
    private static final Pattern SPAN = Pattern.compile("(\\d+) (s|min|h), (\\d+) s");
    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "min", 60, "h", 3600);
    private static final String LIKE_AN_ARTICLE = "those of the article";
    private static final Map<String, String> VALUES = Map.of(
            "/articles/{ref}", "/articles/%EC%89%AC%EC%A7%80-%EC%95%8A%EB%8A%94-%EB%A1%9C%EB%B4%87-%ED%88%AC%EC%9E%90",
            "/authors/{ref}", "/authors/%ED%95%9C%EC%84%9C%EC%9C%A4",
            "/stations/{ref}", "/stations/108",
            "/sections/{slug}", "/sections/business",
            "/tags/{slug}", "/tags/%EB%A1%9C%EB%B4%87",
            "/problems/{slug}", "/problems/validation",
            "{date}", "2026-11-22");

    private CacheTable() {}

    /** What a cache is told: {@code Cache-Control}, and the kinds of tags. */
    private record Told(String control, Set<String> tags) {
        static Told by(HttpResponse<?> answer) {
            return new Told(
                    answer.headers().firstValue("Cache-Control").orElse("none"),
                    kinds(answer.headers().firstValue("Cache-Tag").stream()
                            .flatMap(tags -> Stream.of(tags.split(",")))));
        }

        static Told by(List<String> row) {
            Matcher span = SPAN.matcher(row.get(1));
            if (!span.matches()) {
                throw new IllegalStateException("Not a time that is fresh and one that is stale: " + row.get(1));
            }
            int fresh = Integer.parseInt(span.group(1)) * SECONDS.get(span.group(2));
            return new Told(
                    "public, max-age=" + fresh + ", stale-while-revalidate=" + span.group(3),
                    kinds(MarkdownTable.codes(row.get(2)).stream()));
        }

        Told with(Told others) {
            Set<String> all = new TreeSet<>(tags);
            all.addAll(others.tags);
            return new Told(control, all);
        }

        private static Set<String> kinds(Stream<String> tags) {
            return tags.map(tag -> tag.replaceFirst(":.*", ":")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** @return where the table says something else than the service */
    static List<String> faults(Packaged gisa) throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        Told article = null;
        for (List<String> row : MarkdownTable.read(Path.of("src/docs/delivery.md"), "fresh for, then stale for")) {
            Told said = Told.by(row);
            if (row.get(2).startsWith(LIKE_AN_ARTICLE)) {
                said = said.with(article);
            }
            for (String path : MarkdownTable.codes(row.get(0))) {
                article = path.equals("/articles/{ref}") ? said : article;
                HttpResponse<String> answer = gisa.get(address(path));
                if (answer.statusCode() != 200 || !Told.by(answer).equals(said)) {
                    faults.add(path + " answers " + answer.statusCode() + " " + Told.by(answer) + ", the table says "
                            + said);
                }
            }
        }
        return faults;
    }

    private static String address(String path) {
        String address = path;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            address = address.replace(value.getKey(), value.getValue());
        }
        return address.matches("/(feeds|problems).*") ? address : "/api/v1" + address;
    }
}
