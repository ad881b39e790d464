package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds only for the packaged service: its first start, stops, deaths, and the first page from end to end. */
class PackagedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "gisa_integration-test-0123456789";
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer " + TOKEN;
    private static final String STRIP = """

              • 서울 4℃

              • 인천 1℃

              • 백령 6℃

              • 춘천 -1℃

              • 강릉 4℃
              • 청주 2℃
              • 수원 2℃
              • 안동 -1℃
              • 울릉도 8℃
              • 독도 8℃
              • 대전 1℃
              • 전주 3℃
              • 광주 2℃
              • 목포 6℃
              • 여수 8℃
              • 대구 4℃
              • 울산 7℃
              • 창원 6℃
              • 부산 8℃
              • 제주 6℃
            """;
    private static final String ARTICLE = """
            ---
            slug: 멈추지-않는-투자
            headline: "'대표 5년차' 윤도하, 멈추지 않는 로봇 투자"
            deck:
              - 연구원 출범, 14개월 동안 300억 이상 투자 발표
              - ‘다온’ 공개 후 병원·물류 기업과 ‘로봇 동맹’
              - 다온, 모든 현장서 ‘상위 1% 일꾼으로 활약
            byline:
              - {author: 이지우, role: 기자}
            image:
              url: https://images.example/yoon.jpg
              alt: 윤도하 한빛그룹 대표.
              caption: 윤도하 한빛그룹 대표.
            ---

            올해로 취임 5년차를 맞은 윤도하 대표가 그동안 키운 미래 먹거리에서 서서히 성과를 보기 시작했다.

            특히 ‘선택과 집중’에 있어 과감하다는 평가다. “끝까지 간다”고 그는 말했다.

            들어간 돈은 1억 달러(약 1200억원)·인력은 128명이다.

            ::ad{slot="end"}
            """;

    @TempDir
    Path folder;

    @Test
    void firstPageIsStoredReadBackAndSurvivesADeath() throws Exception {
        try (Packaged gisa = new Packaged(folder)
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .with("GISA_SAMPLE_CONTENT", "false")
                .start()) {
            assertThat(edit(gisa, "PUT", "/api/v1/weather/snapshots/2024-11-23", STRIP, "text/plain"))
                    .isEqualTo(201);
            assertThat(edit(
                            gisa,
                            "PUT",
                            "/api/v1/authors/%EC%9D%B4%EC%A7%80%EC%9A%B0",
                            "{\"name\": \"이지우\", \"role\": \"기자\"}",
                            "application/json"))
                    .isEqualTo(201);
            HttpResponse<String> created = gisa.send(
                    "POST", "/api/v1/articles", ARTICLE, AUTHORIZATION, BEARER, "Content-Type", "text/markdown");
            assertThat(created.statusCode()).isEqualTo(201);
            String path = "/api/v1/articles/"
                    + JSON.readTree(created.body()).path("id").asText();
            assertThat(edit(
                            gisa,
                            "POST",
                            path + "/publish",
                            "{\"at\": \"2022-01-19T15:04+09:00\"}",
                            "application/json"))
                    .isEqualTo(200);
            HttpResponse<String> changed = gisa.send(
                    "PUT",
                    path,
                    ARTICLE.replace("서서히", "차츰"),
                    AUTHORIZATION,
                    BEARER,
                    "Content-Type",
                    "text/markdown",
                    "If-Match",
                    created.headers().firstValue("ETag").orElseThrow());
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(edit(
                            gisa,
                            "POST",
                            path + "/publish",
                            "{\"at\": \"2022-01-19T15:15:00+09:00\"}",
                            "application/json"))
                    .isEqualTo(200);

            HttpResponse<String> page = gisa.get(path + "?include=weather,comments");
            checkPage(JSON.readTree(page.body()));
            assertThat(JSON.readTree(changed.body()).path("revision").asInt()).isEqualTo(2);
            assertThat(gisa.get(path, "Accept", "text/markdown").body())
                    .endsWith(ARTICLE.substring(ARTICLE.indexOf("---\n\n")).replace("서서히", "차츰"));

            gisa.kill();
            gisa.start();
            HttpResponse<String> again = gisa.get(path + "?include=weather,comments");
            assertThat(again.body()).isEqualTo(page.body());
            assertThat(again.headers().firstValue("ETag"))
                    .isEqualTo(page.headers().firstValue("ETag"));
        }
    }

    private static int edit(Packaged gisa, String method, String path, String body, String type) throws Exception {
        return gisa.send(method, path, body, AUTHORIZATION, BEARER, "Content-Type", type)
                .statusCode();
    }

    private static void checkPage(JsonNode page) {
        assertThat(page.path("headline").asText()).isEqualTo("'대표 5년차' 윤도하, 멈추지 않는 로봇 투자");
        assertThat(page.path("deck")).hasSize(3);
        assertThat(page.at("/deck/2").asText()).isEqualTo("다온, 모든 현장서 ‘상위 1% 일꾼으로 활약");
        assertThat(page.path("publishedAt").asText()).isEqualTo("2022-01-19T06:04:00Z");
        assertThat(page.path("updatedAt").asText()).isEqualTo("2022-01-19T06:15:00Z");
        assertThat(page.at("/byline/0/author/slug").asText()).isEqualTo("이지우");
        assertThat(page.at("/byline/0/role").asText()).isEqualTo("기자");
        assertThat(page.at("/image/caption").asText()).isEqualTo("윤도하 한빛그룹 대표.");
        assertThat(page.at("/body/blocks")).hasSize(4);
        assertThat(page.at("/body/blocks/2/text").asText()).isEqualTo("들어간 돈은 1억 달러(약 1200억원)·인력은 128명이다.");
        assertThat(page.at("/body/blocks/3/type").asText()).isEqualTo("slot");
        List<Integer> temperatures = new ArrayList<>();
        page.at("/weather/readings").forEach(reading -> {
            temperatures.add(reading.path("temperature").intValue());
            assertThat(reading.path("condition").isNull()).isTrue();
        });
        assertThat(temperatures).containsExactly(4, 1, 6, -1, 4, 2, 2, -1, 8, 8, 1, 3, 2, 6, 8, 4, 7, 6, 8, 6);
        assertThat(page.at("/weather/readings/2/station/name").asText()).isEqualTo("백령도");
        assertThat(page.at("/dateline/date").asText())
                .isEqualTo(LocalDate.now(ZoneId.of("Asia/Seoul")).toString());
        assertThat(page.path("commentsOpen").asBoolean()).isTrue();
        assertThat(page.path("commentCount").asInt()).isZero();
        assertThat(page.at("/comments/items")).isEmpty();
    }

    @Test
    void everyAcknowledgedWriteSurvivesADeath() throws Exception {
        try (Packaged gisa = new Packaged(folder)
                .with("GISA_ADMIN_TOKEN", TOKEN)
                .with("GISA_SAMPLE_CONTENT", "false")
                .with("GISA_COMMENTS_PER_MINUTE", "100000")
                .with("GISA_COMMENTS_WRITER_PER_MINUTE", "100000")
                .with("GISA_COMMENTS_HOLD_ABOVE_PER_MINUTE", "100000")
                .start()) {
            assertThat(edit(
                            gisa,
                            "POST",
                            "/api/v1/articles",
                            "{\"headline\": \"a\", \"slug\": \"a\"}",
                            "application/json"))
                    .isEqualTo(201);
            assertThat(edit(gisa, "POST", "/api/v1/articles/a/publish", "{}", "application/json"))
                    .isEqualTo(200);
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            ExecutorService writers = Executors.newFixedThreadPool(4);
            for (int i = 0; i < 4; i++) {
                writers.submit(() -> write(gisa, acknowledged));
            }
            while (acknowledged.size() < 100) {
                Thread.sleep(10);
            }
            gisa.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            gisa.start();

            Set<String> stored = ConcurrentHashMap.newKeySet();
            String next = "/api/v1/articles/a/comments?limit=100";
            while (next != null) {
                JsonNode page = JSON.readTree(gisa.get(next).body());
                page.path("items")
                        .forEach(comment -> stored.add(comment.path("id").asText()));
                next = page.path("next").isNull() ? null : page.path("next").asText();
            }
            assertThat(stored).containsAll(acknowledged);
            assertThat(JSON.readTree(gisa.get("/api/v1/articles/a").body())
                            .path("commentCount")
                            .asInt())
                    .isEqualTo(stored.size());
        }
    }

    private static void write(Packaged gisa, Set<String> acknowledged) {
        try {
            while (true) {
                HttpResponse<String> answer = gisa.send(
                        "POST",
                        "/api/v1/articles/a/comments",
                        "{\"author\": {\"name\": \"n\"}, \"text\": \"t\"}",
                        "Content-Type",
                        "application/json");
                if (answer.statusCode() == 201) {
                    acknowledged.add(JSON.readTree(answer.body()).path("id").asText());
                }
            }
        } catch (IOException e) {
            // Killed, as intended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void firstStartWritesAnAdminTokenThatOnlyItsOwnerReads() throws Exception {
        try (Packaged gisa =
                new Packaged(folder).with("GISA_SAMPLE_CONTENT", "true").start()) {
            Path file = gisa.data().resolve("admin-token");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            try (Stream<Path> all = Files.list(gisa.data())) {
                assertThat(all)
                        .contains(file)
                        .allSatisfy(one -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                                .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------"));
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(gisa.data())))
                    .isEqualTo("rwx------");
            String secret = Files.readString(file).strip();
            assertThat(gisa.log())
                    .contains("The admin token is in " + file)
                    .doesNotContain(secret)
                    .doesNotContain("WARN", "ERROR");
            assertThat(gisa.get("/api/v1/tokens", AUTHORIZATION, "Bearer " + secret)
                            .statusCode())
                    .isEqualTo(200);
            JsonNode headlines =
                    JSON.readTree(gisa.get("/api/v1/headlines?total=true").body());
            assertThat(headlines.path("total").asInt()).isGreaterThanOrEqualTo(12);
            assertThat(JSON.readTree(gisa.get("/api/v1/authors?total=true").body())
                            .path("total")
                            .asInt())
                    .isGreaterThanOrEqualTo(4);
            assertThat(JSON.readTree(gisa.get("/api/v1/weather/snapshots").body())
                            .path("items"))
                    .hasSize(2);

            assertThat(gisa.get("/q/openapi").body()).isEqualTo(Files.readString(Path.of("openapi/openapi.yaml")));
            assertThat(gisa.get("/q/openapi?format=json").body())
                    .isEqualTo(Files.readString(Path.of("openapi/openapi.json")));
            assertThat(gisa.get("/q/swagger-ui/").body()).contains("swagger-ui");

            gisa.stop();
            gisa.start();
            assertThat(JSON.readTree(gisa.get("/api/v1/headlines?total=true").body()))
                    .isEqualTo(headlines);
            assertThat(Files.readString(file).strip()).isEqualTo(secret);
            assertThat(gisa.log()).doesNotContain("admin token");

            Packaged second = new Packaged(folder.resolve("second"))
                    .with("GISA_DATA", gisa.data().toString());
            try (second) {
                second.assertStopsWith("is in use by another process");
            }
        }
    }

    @Test
    void sampleContentLoadsInAnotherLanguageAndZoneToo() throws Exception {
        try (Packaged gisa = new Packaged(folder)
                .with("GISA_SITE_LANGUAGE", "en")
                .with("GISA_SITE_TIME_ZONE", "America/New_York")
                .with("GISA_READER", "false")
                .with("TZ", "Pacific/Kiritimati")
                .with("LC_ALL", "C.UTF-8")
                .with("GISA_DATA", "새 자료/a b")
                .start()) {
            assertThat(folder.resolve("새 자료").resolve("a b").resolve("admin-token"))
                    .exists();
            String snapshots =
                    gisa.get("/api/v1/weather/snapshots?fields=observedAt").body();
            assertThat(JSON.readTree(snapshots).path("items").findValuesAsText("observedAt"))
                    .containsExactly("2026-11-22T11:00:00Z", "2026-11-21T11:00:00Z");
            String author = gisa.get("/api/v1/authors?name=seo&fields=bio").body();
            assertThat(JSON.readTree(author).path("items").get(0).path("bio").asText())
                    .startsWith("Covers electronics");
            assertThatThereIsNoReader(gisa);
        }
    }

    private static void assertThatThereIsNoReader(Packaged gisa) throws Exception {
        for (String path : List.of("/reader", "/reader/", "/reader/articles/x")) {
            HttpResponse<String> answer = gisa.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(JSON.readTree(answer.body()).path("detail").asText())
                    .isEqualTo("There is no page for readers here: GISA_READER is false.");
        }
        assertThat(gisa.get("/").body())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\" data-zone=\"America/New_York\" data-reader=\"false\">")
                .doesNotContain("/reader/");
        assertThat(gisa.get("/", "Accept", "application/json").body()).doesNotContain("reader");
    }

    @Test
    void openStreamsDoNotHoldAStopUp() throws Exception {
        try (Packaged gisa =
                new Packaged(folder).with("GISA_SAMPLE_CONTENT", "false").start()) {
            // It has nothing to list, and a sitemap of nothing is none.
            for (String sitemap : List.of("/feeds/sitemap.xml", "/feeds/news-sitemap.xml")) {
                assertThat(gisa.get(sitemap).statusCode()).isEqualTo(404);
                assertThat(gisa.get(sitemap).body()).contains("/problems/not-found");
            }
            for (String nothing : List.of(
                    "/feeds/sitemap.xml",
                    "/feeds/news-sitemap.xml",
                    "/api/v1/weather/latest",
                    "/api/v1/weather/latest.svg")) {
                HttpResponse<String> answer = gisa.get(nothing);
                assertThat(answer.statusCode()).as(nothing).isEqualTo(404);
                gisa.check("GET", nothing, answer);
            }
            for (int i = 0; i < 20; i++) {
                HttpRequest request =
                        HttpRequest.newBuilder(gisa.uri("/api/v1/stream")).build();
                InputStream stream = HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                assertThat(new String(stream.readNBytes(3), StandardCharsets.US_ASCII))
                        .isEqualTo("id:");
            }
            Instant before = Instant.now();
            gisa.stop();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(gisa.log()).doesNotContain("ERROR");
        }
    }
}
