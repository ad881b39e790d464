package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the embedded database to PostgreSQL and back, as the guide says it. */
@Tag("anydb")
class MovingIT {
    private static final String TOKEN = "gisa_01234567890123456789";
    private static final String LINES = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOnTheWayToPostgresqlAndBack() throws Exception {
        String first;
        Map<String, String> answers;
        String site;
        try (Packaged gisa = service(new Packaged(folder.resolve("first")))
                .with("GISA_SAMPLE_CONTENT", "true")
                .start()) {
            makeOddThings(gisa);
            answers = answers(gisa);
            first = export(gisa);
            site = first.lines().skip(1).collect(Collectors.joining("\n"));
        }
        String second;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Packaged gisa = service(new Packaged(folder.resolve("second"), postgres))
                        .start()) {
            assertTakes(gisa, first);
            assertSame(answers(gisa), answers);
            second = export(gisa);
            assertThat(second.lines().skip(1).collect(Collectors.joining("\n"))).isEqualTo(site);
        }
        try (Packaged gisa = service(new Packaged(folder.resolve("third"))).start()) {
            assertTakes(gisa, second);
            assertSame(answers(gisa), answers);
            String third = export(gisa);
            assertThat(third.lines().skip(1).collect(Collectors.joining("\n"))).isEqualTo(site);
            JsonNode again = take(gisa, third);
            assertThat(again.path("unchanged").asLong()).isEqualTo(third.lines().count() - 2);
            assertThat(again.path("problems")).isEmpty();
            assertThat(headerOf(export(gisa)).path("seq"))
                    .isEqualTo(headerOf(third).path("seq"));
        }
    }

    private static Packaged service(Packaged gisa) {
        return gisa.with("GISA_ADMIN_TOKEN", TOKEN).with("GISA_SAMPLE_CONTENT", "false");
    }

    private static JsonNode headerOf(String export) throws IOException {
        return JSON.readTree(export.lines().findFirst().orElseThrow());
    }

    private static void assertTakes(Packaged gisa, String export) throws Exception {
        JsonNode report = take(gisa, export);
        assertThat(report.path("problems")).as(report.toPrettyString()).isEmpty();
        assertThat(report.path("refused").asLong()).isZero();
    }

    private static JsonNode take(Packaged gisa, String export) throws Exception {
        HttpResponse<String> answer = send(gisa, "POST", "/import", export, "Content-Type", LINES);
        while (answer.statusCode() == 202 || answer.body().contains("\"state\":\"running\"")) {
            Thread.sleep(200);
            answer = gisa.get(
                    answer.headers().firstValue("Location").orElse(answer.uri().getPath()),
                    "Authorization",
                    "Bearer " + TOKEN);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String export(Packaged gisa) throws Exception {
        HttpResponse<String> answer = send(gisa, "GET", "/export", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> send(Packaged gisa, String method, String path, String body, String... headers)
            throws Exception {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + TOKEN));
        all.addAll(List.of(headers));
        return gisa.send(method, "/api/v1" + path, body, all.toArray(String[]::new));
    }

    /** @return what was answered, if it was done */
    private static JsonNode make(Packaged gisa, String method, String path, Object body, String... headers)
            throws Exception {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        HttpResponse<String> answer =
                send(gisa, method, path, JSON.writeValueAsString(body), all.toArray(String[]::new));
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** What a newsroom leaves behind that the sample content does not have. */
    private static void makeOddThings(Packaged gisa) throws Exception {
        make(gisa, "PUT", "/sections/politics-local", Map.of("name", "지역", "parent", "politics"));
        make(gisa, "POST", "/tags", Map.of("name", "에이아이"));
        make(gisa, "POST", "/tags/인공지능/merge", Map.of("from", "에이아이"));
        make(
                gisa,
                "POST",
                "/authors",
                Map.of(
                        "name",
                        "Zoë 𝒵ábor 🖋️",
                        "bios",
                        Map.of("ko", "글쟁이 👩‍👩‍👧", "en", "Writes \"quotes\" \\ and\ttabs."),
                        "links",
                        List.of(Map.of("label", "누리집 & more", "url", "https://zoe.example/?a=1&b=2")),
                        "activeTo",
                        "2031-01-01",
                        "emailPublic",
                        false,
                        "email",
                        "zoe@example.com"));
        make(gisa, "POST", "/authors", Map.of("name", "김가명"));
        make(gisa, "POST", "/authors", Map.of("name", "김실명"));
        String odd = make(
                        gisa,
                        "POST",
                        "/articles",
                        Map.of(
                                "headline",
                                "‘이상한’ 글자 🦊 𐍈 \u200D \uE000 ﷽ — 끝",
                                "deck",
                                List.of("첫 줄 \\\" ", "둘째 줄"),
                                "section",
                                "politics-local",
                                "tags",
                                List.of("인공지능", "🦊"),
                                "byline",
                                List.of(Map.of("author", "김가명", "role", "기자"), Map.of("name", "연합뉴스")),
                                "body",
                                "# 본문\n\n" + "긴 글 🦊 ".repeat(20_000)))
                .path("id")
                .asText();
        make(gisa, "POST", "/articles/" + odd + "/publish", Map.of("at", "2024-01-02T03:04:05.678Z"));
        String etag = send(gisa, "GET", "/articles/" + odd + "?version=latest", "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> patched = send(
                gisa,
                "PATCH",
                "/articles/" + odd,
                "{\"slug\":\"다른-주소\",\"headline\":\"고친 제목\"}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                etag);
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        make(
                gisa,
                "POST",
                "/articles/" + odd + "/publish",
                Map.of("kind", "correction", "note", "제목을 바로잡았다.", "at", "2024-01-03T00:00:00Z"));
        make(gisa, "POST", "/authors/김실명/merge", Map.of("from", "김가명"));

        for (String slug : List.of("scheduled", "withdrawn", "trashed", "reviewed", "ended")) {
            make(
                    gisa,
                    "PUT",
                    "/articles/" + slug,
                    Map.of("headline", "An article that is " + slug, "language", "en-GB"));
        }
        make(
                gisa,
                "POST",
                "/articles/scheduled/publish",
                Map.of("at", "2031-05-06T07:08:09Z", "until", "2031-06-01T00:00:00Z"));
        make(gisa, "POST", "/articles/withdrawn/publish", Map.of());
        make(gisa, "POST", "/articles/withdrawn/withdraw", Map.of("reason", "It was wrong."));
        make(
                gisa,
                "POST",
                "/articles/ended/publish",
                Map.of("at", "2024-02-01T00:00:00Z", "until", "2024-02-02T00:00:00Z"));
        make(gisa, "POST", "/articles/reviewed/submit", Map.of("note", "읽어 주세요"));
        HttpResponse<String> trashed = send(gisa, "DELETE", "/articles/trashed", "", "If-Match", "*");
        assertThat(trashed.statusCode()).as(trashed.body()).isBetween(200, 204);

        List<String> comments = new ArrayList<>();
        for (String text : List.of("첫 댓글 🦊", "둘째 댓글", "광고입니다", "지울 댓글")) {
            comments.add(comment(gisa, odd, null, text));
        }
        String reply = comment(gisa, odd, comments.get(0), "답글");
        comment(gisa, odd, reply, "답글의 답글");
        act(gisa, "spam", comments.get(2));
        act(gisa, "delete", comments.get(3));
        act(gisa, "reject", comments.get(0));
        act(gisa, "pin", comments.get(1));
        vote(gisa, odd, comments.get(1), "up");
        vote(gisa, odd, reply, "down");
        make(
                gisa,
                "POST",
                "/articles/" + odd + "/comments/" + reply + "/reports",
                Map.of("reason", "abuse", "note", "심하다"));
        make(gisa, "POST", "/comments/bans", Map.of("writer", "name:광고쟁이", "note", "광고"));
        make(gisa, "PUT", "/comments/policies/site", Map.of("mode", "pre-moderated"));
        make(gisa, "PUT", "/comments/policies/section:politics", Map.of("closesAfterDays", 7));
        String words = send(gisa, "GET", "/comments/words", "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        make(
                gisa,
                "PUT",
                "/comments/words",
                Map.of("held", List.of("바보"), "refused", List.of("멍청이"), "exceptions", List.of("바보상자")),
                "If-Match",
                words);

        ObjectNode weather = JSON.createObjectNode().put("source", "기상청").put("observedAt", "2024-11-23T06:00:00Z");
        ArrayNode readings = weather.putArray("readings");
        readings.addObject().put("station", "108").put("temperature", 4.0);
        readings.addObject().put("station", "96").put("temperature", -0.5).put("humidity", 61);
        make(gisa, "PUT", "/weather/snapshots/2024-11-23", weather);
        ((ObjectNode) readings.get(0)).put("temperature", 4.5);
        make(gisa, "PUT", "/weather/snapshots/2024-11-23", weather, "If-Match", "*");
        make(gisa, "PUT", "/weather/snapshots/2024-11-24", weather.put("observedAt", "2024-11-24T06:00:00Z"));
        HttpResponse<String> deleted = send(gisa, "DELETE", "/weather/snapshots/2024-11-24", "", "If-Match", "*");
        assertThat(deleted.statusCode()).as(deleted.body()).isBetween(200, 204);
    }

    private static String comment(Packaged gisa, String article, String parent, String text) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("author", Map.of("name", "바람개비" + text.length()));
        body.put("text", text);
        if (parent != null) {
            body.put("parentId", parent);
        }
        HttpResponse<String> answer = gisa.send(
                "POST",
                "/api/v1/articles/" + article + "/comments",
                JSON.writeValueAsString(body),
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(201, 202);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private static void act(Packaged gisa, String action, String comment) throws Exception {
        make(gisa, "POST", "/comments/actions", Map.of("action", action, "ids", List.of(comment)));
    }

    private static void vote(Packaged gisa, String article, String comment, String choice) throws Exception {
        HttpResponse<String> answer = gisa.send(
                "POST",
                "/api/v1/articles/" + article + "/comments/" + comment + "/vote",
                "{\"vote\":\"" + choice + "\"}",
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    /** Every answer that shows what was moved, with its validator, to readers and to the desk. */
    private static Map<String, String> answers(Packaged gisa) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> lists = new ArrayList<>(List.of(
                "/articles?limit=100&total=true",
                "/articles?version=latest&limit=100&total=true",
                "/articles?version=latest&status=scheduled",
                "/articles?version=latest&status=trashed",
                "/articles?language=en&limit=100",
                "/headlines?limit=100",
                "/headlines?breaking=true",
                "/authors?limit=100",
                "/sections?limit=100",
                "/tags?limit=100",
                "/comments?limit=100",
                "/comments/bans",
                "/comments/policies",
                "/comments/words",
                "/weather/latest",
                "/weather/snapshots?limit=100",
                "/weather/stations?limit=100",
                "/weather/stations/108/readings?from=2024-11-01&to=2024-12-01",
                "/weather/snapshots/2024-11-23/revisions",
                "/weather/snapshots/2024-11-24/revisions"));
        for (JsonNode section : items(gisa, "/sections?limit=100")) {
            lists.add("/headlines?section=" + encoded(section.path("slug")));
            lists.add("/sections/" + encoded(section.path("slug")));
        }
        for (JsonNode tag : items(gisa, "/tags?limit=100")) {
            lists.add("/articles?tag=" + encoded(tag.path("slug")));
            lists.add("/tags/" + encoded(tag.path("slug")));
        }
        for (JsonNode author : items(gisa, "/authors?limit=100")) {
            lists.add("/authors/" + encoded(author.path("slug")));
            lists.add("/authors/" + encoded(author.path("slug")) + "/articles?limit=100");
        }
        lists.add("/tags/" + encoded("에이아이"));
        lists.add("/authors/" + encoded("김가명"));
        List<JsonNode> articles = new ArrayList<>();
        items(gisa, "/articles?version=latest&limit=100").forEach(articles::add);
        items(gisa, "/articles?version=latest&status=trashed").forEach(articles::add);
        for (JsonNode article : articles) {
            String path = "/articles/" + article.path("id").asText();
            lists.add("/articles/" + encoded(article.path("slug")));
            lists.add(path + "?include=comments,related");
            lists.add(path + "?version=latest");
            lists.add(path + "?asOf=2024-01-02T12:00:00Z");
            lists.add(path + "/revisions");
            lists.add(path + "/publications");
            lists.add(path + "/comments?limit=100");
            lists.add(path + "/comments?sort=top");
            lists.add(path + "/discussion");
        }
        for (JsonNode comment : items(gisa, "/comments?limit=100")) {
            lists.add("/comments/" + comment.path("id").asText());
        }
        for (String path : lists) {
            note(answers, path, send(gisa, "GET", path, ""));
            note(answers, "for readers " + path, gisa.get("/api/v1" + path));
        }
        for (String path : List.of("/feeds/rss", "/feeds/sitemap.xml", "/feeds/json")) {
            note(answers, path, gisa.get(path));
        }
        return answers;
    }

    /** Each difference by itself: all of the answers would be unreadable. */
    private static void assertSame(Map<String, String> answers, Map<String, String> before) {
        assertThat(answers.keySet()).containsExactlyElementsOf(before.keySet());
        SoftAssertions all = new SoftAssertions();
        before.forEach(
                (path, answer) -> all.assertThat(answers.get(path)).as(path).isEqualTo(answer));
        all.assertAll();
    }

    private static void note(Map<String, String> answers, String path, HttpResponse<String> answer) {
        answers.put(
                path,
                answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("") + "\n"
                        + answer.headers().firstValue("Location").orElse("") + "\n"
                        // The address of the service itself, which is another one each time, and the seal of its
                        // cursors.
                        + answer.body().replaceAll("localhost:\\d+", "here").replaceAll("cursor=[\\w-]+", "cursor"));
    }

    private static JsonNode items(Packaged gisa, String path) throws Exception {
        HttpResponse<String> answer = send(gisa, "GET", path, "");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("items");
    }

    private static String encoded(JsonNode slug) {
        return encoded(slug.asText());
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }
}
