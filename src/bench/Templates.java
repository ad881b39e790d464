import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Has an empty Gisa write sections, authors, yesterday's weather and the articles that {@link Load} multiplies, and notes their
 * ids, slugs and headlines. Tags come with the articles.
 *
 * <pre>java -cp … Templates BASE TOKEN ARTICLES FILE</pre>
 */
final class Templates {
    private static final String ARTICLES = "/api/v1/articles/";

    private final Random random = new Random(20_220_120);
    private final Prose prose = new Prose(random);
    private final Http http;
    private final String token;
    private final Readers readers;

    private Templates(Http http, String token) {
        this.http = http;
        this.token = token;
        readers = new Readers(http);
    }

    public static void main(String[] args) throws IOException {
        Templates templates = new Templates(new Http(args[0]), args[1]);
        List<Draft> drafts = Draft.of(Integer.parseInt(args[2]));
        Files.write(Path.of(args[3]), templates.write(drafts));
    }

    private List<String> write(List<Draft> drafts) {
        for (int i = 0; i < Draft.SECTIONS; i++) {
            edit("PUT", "/api/v1/sections/" + Draft.section(i), Map.of("name", prose.section(i), "position", i + 1));
        }
        List<String> authors = new ArrayList<>();
        for (int i = 0; i < Draft.AUTHORS; i++) {
            authors.add(edit("POST", "/api/v1/authors", Map.of("name", prose.name(i), "role", "기자"))
                    .path("slug")
                    .asText());
        }
        weather();
        return drafts.stream().map(draft -> write(draft, authors)).toList();
    }

    private void weather() {
        List<Map<String, ?>> readings = http.items("/api/v1/weather/stations", Integer.MAX_VALUE).stream()
                .<Map<String, ?>>map(station -> Map.of(
                        "station",
                        station.path("code").asText(),
                        "temperature",
                        random.nextInt(20) - 5,
                        "condition",
                        random.nextInt(4)))
                .toList();
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        edit("PUT", "/api/v1/weather/snapshots/" + yesterday, Map.of("source", "기상청", "readings", readings));
    }

    private String write(Draft draft, List<String> authors) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("slug", draft.title().slug());
        input.put("headline", draft.title().headline());
        input.put("deck", draft.deck());
        input.put("section", draft.section());
        input.put(
                "byline",
                draft.authors().stream()
                        .map(author -> Map.of("author", authors.get(author), "role", "기자"))
                        .toList());
        input.put("tags", draft.tags());
        input.put("breaking", draft.breaking());
        input.put("body", draft.body());
        if (draft.picture()) {
            input.put(
                    "image",
                    Map.of(
                            "url",
                            "https://images.example/" + draft.title().slug() + ".jpg",
                            "alt",
                            draft.deck().get(0),
                            "caption",
                            draft.deck().get(0),
                            "credit",
                            "한빛일보",
                            "width",
                            1600,
                            "height",
                            1067));
        }
        JsonNode article = edit("POST", "/api/v1/articles?publish=true", input);
        String address = ARTICLES + article.path("id").asText();
        if (draft.twice()) {
            input.put("body", draft.body() + "\n덧붙임.\n");
            replace(address + "?publish=true", input);
        }
        draft.comments()
                .forEach(text -> readers.comment(address, prose.name(random.nextInt(Draft.AUTHORS)), text, null));
        return String.join(
                "\t",
                article.path("id").asText(),
                draft.title().slug(),
                draft.title().headline());
    }

    private JsonNode edit(String method, String address, Object body) {
        return http.send(method, address, body, "Authorization", "Bearer " + token);
    }

    private void replace(String address, Object body) {
        http.send("PUT", address, body, "Authorization", "Bearer " + token, "If-Match", "*");
    }
}
