package news.gisa.transfer.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import news.gisa.RawClient;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest extends HttpTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "gisa.data")
    Path data;

    @Inject
    EntityManager entities;

    private static Response send(RequestSpecification request, String type, String query, byte[] body) {
        return request.contentType(type).body(body).post("/import" + query);
    }

    private static ValidatableResponse send(String query, String... lines) {
        return send(admin(), NDJSON, query, bytes(String.join("\n", lines)))
                .then()
                .statusCode(200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String id, String headline, String more) {
        return "{\"externalId\":\"%s\",\"headline\":\"%s\"%s}".formatted(id, headline, more);
    }

    private static String line(String id, String headline) {
        return line(id, headline, "");
    }

    private static List<Integer> counts(ValidatableResponse report) {
        JsonPath json = report.extract().jsonPath();
        return Stream.of("created", "replaced", "unchanged", "refused")
                .map(json::getInt)
                .toList();
    }

    private static ValidatableResponse latest(String slug) {
        return admin().get("/articles/{ref}?version=latest", slug).then().statusCode(200);
    }

    @Test
    void articlesOfAnotherSystemAreMatchedByTheirNamesThere() {
        String id = unique("wire:");
        String slug = unique("옮긴-기사");
        String first = line(id, "첫 제목", ",\"slug\":\"" + slug + "\",\"body\":\"첫 문단.\"");
        assertThat(counts(send("", first))).containsExactly(1, 0, 0, 0);
        String reordered = "{ \"body\" : \"첫 문단.\", \"slug\":\"%s\", \"headline\":\"첫 제목\",\"externalId\":\"%s\"}"
                .formatted(slug, id);
        assertThat(counts(send("", reordered))).containsExactly(0, 0, 1, 0);
        latest(slug).body("revision", is(1));
        assertThat(counts(send("", first.replace("첫 문단", "고친 문단")))).containsExactly(0, 1, 0, 0);
        latest(slug).body("revision", is(2)).body("status", is("draft"));
        admin().get("/audit?action=article.saved&limit=1")
                .then()
                .body("items[0].detail", equalTo("revision 2, imported"));
    }

    /** Its turn is over; the next one's node finds that. */
    @Test
    void cancelledFileOfANodeThatIsGoneEndsWithTheNextTurn() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("insert into import_job (id, node, state, form, dry_run, replaces, token_id,"
                            + " token_name, role, size_bytes, read_bytes, lines, made, replaced, unchanged, refused,"
                            + " problems, cancelled, created_at, started_at) values (:id, :id, 'running', 'articles',"
                            + " false, false, :id, 'gone', 'editor', 1, 0, 0, 0, 0, 0, 0, 0, true, :then, :then)")
                    .setParameter("id", id)
                    .setParameter("then", Instant.EPOCH)
                    .executeUpdate();
            entities.createNativeQuery("update import_turn set job_id = :id, run = :id, until = :then")
                    .setParameter("id", id)
                    .setParameter("then", Instant.EPOCH)
                    .executeUpdate();
        });
        send("", line(unique("after:"), "다음 파일"));
        admin().get("/imports/{id}", id)
                .then()
                .statusCode(200)
                .body("state", is("cancelled"))
                .body("detail", is("What was stored stays."));
    }

    @Test
    void linesInWhichNothingIsAreNoLines() {
        String id = unique("blank:");
        byte[] file = bytes(
                "\n \n" + line(id, "첫 줄") + "\n".repeat(300_000) + " \n".repeat(30_000) + line(id + "b", "끝 줄") + "\n");
        assertThat(counts(send(admin(), NDJSON, "", file).then().statusCode(200).body("lines", is(330_003))))
                .containsExactly(2, 0, 0, 0);
        String table = "\n\nexternalId,headline\n" + "\n".repeat(30_000) + id + "c,표\n";
        assertThat(counts(send(admin(), "text/csv", "", bytes(table)).then().statusCode(200)))
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void rowsWithStrayQuotationMarksTakeNoOthersWithThem() {
        String id = unique("quote:");
        String table = String.join(
                "\n",
                "externalId,headline",
                id + "1,5\" pipe",
                id + "2,ok",
                id + "3,\"two, \"\"here\"\"\"",
                id + "4,\"x\"y",
                id + "5,\"x\"\r" + id + "6,z",
                id + "7,7\" pipe",
                id + "8,ok");
        ValidatableResponse report =
                send(admin(), "text/csv", "", bytes(table)).then().statusCode(200);
        assertThat(counts(report)).containsExactly(3, 0, 0, 4);
        report.body("problems.line", contains(2, 5, 6, 7))
                .body("problems[0].detail", startsWith("A quotation mark stands in a cell"))
                .body("problems[1].detail", containsString("the quotation mark that closes a cell"))
                .body("problems[2].detail", startsWith("A carriage return stands within this row"));
    }

    @Test
    void rowWithALineThatIsTooLongIsLeftOutAsAWhole() {
        String id = unique("long:");
        String table = "externalId,headline,body\n" + id + "1,ok,\"first\n" + "x".repeat(FileLines.LONGEST + 1)
                + "\nlast\"\n" + id + "2,ok,\n";
        ValidatableResponse report =
                send(admin(), "text/csv", "", bytes(table)).then().statusCode(200);
        report.body("created", is(1)).body("problems.detail", hasItem("A line of this row is longer than one may be."));
    }

    @Test
    void numbersThatNobodyCanHoldAreTheFaultOfTheirLine() {
        String id = unique("number:");
        for (String number : List.of("1e2147483648", "1e99999999999", "1.5e-2147483648")) {
            String wrong = line(id, "수", ",\"urgency\":" + number);
            send(admin(), NDJSON, "", bytes(wrong)).then().statusCode(400).body("detail", startsWith("A number has"));
            assertThat(counts(send("", line(id + number, "앞"), wrong, line(id + number + "b", "뒤"))))
                    .containsExactly(2, 0, 0, 1);
        }
    }

    @Test
    void fileOfNoNamedFormIsRefused() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/import"))
                                .header("Authorization", "Bearer " + adminToken())
                                .POST(HttpRequest.BodyPublishers.ofString(line(unique("form:"), "없음")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type", "application/x-ndjson");
    }

    @Test
    void whatWasEditedHereIsOverwrittenOnlyWhereThatIsAskedFor() {
        String id = unique("wire:");
        String slug = unique("고친-기사");
        String first = line(id, "첫 제목", ",\"slug\":\"" + slug + "\"");
        send("", first);
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("summary", "우리가 쓴 요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        String second = first.replace("첫 제목", "다음 제목");
        send("", second)
                .body("refused", is(1))
                .body("problems[0].line", is(1))
                .body("problems[0].pointer", nullValue())
                .body("problems[0].detail", containsString("its latest revision is 2, and 1 was imported"));
        latest(slug).body("headline", is("첫 제목")).body("revision", is(2));
        assertThat(counts(send("", first))).containsExactly(0, 0, 1, 0);
        assertThat(counts(send("?replace=true&dryRun=true", second))).containsExactly(0, 1, 0, 0);
        latest(slug).body("revision", is(2));
        assertThat(counts(send("?replace=true", second))).containsExactly(0, 1, 0, 0);
        latest(slug).body("headline", is("다음 제목")).body("revision", is(3)).body("summary", nullValue());
    }

    @Test
    void aRefusedLineIsNoLossToItsNeighbours() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        String good = unique("wire:");
        String last = unique("wire:");
        for (String line : List.of(
                line(good, "제목") + "\r",
                "",
                "{\"headline\":\"이름 없는 기사\"}",
                line(unique("wire:"), "제목", ",\"section\":\"없는-면\",\"image\":{\"url\":\"x\"}"),
                line(unique("wire:"), "제목", ",\"headlime\":\"오타\""),
                line(unique("wire:"), "제목", ",\"headline\":\"또\""),
                "[]",
                "{\"externalId\":" + "[".repeat(60) + "]".repeat(60) + "}",
                line(unique("wire:"), "영\\u0000"),
                line(unique("wire:"), "제목", ",\"publish\":{\"revision\":1}"),
                line(unique("wire:"), "제목", ",\"publish\":true"),
                line(unique("wire:"), "제목", ",\"section\":\"없는-면\""))) {
            file.write(bytes(line));
            file.write('\n');
        }
        file.write(bytes("{\"externalId\":\"x\",\"headline\":\""));
        file.write(0xFF);
        file.write(bytes("\"}\n" + line(last, "제목")));
        Response answer = send(admin(), NDJSON, "", file.toByteArray());
        answer.then()
                .statusCode(200)
                .body("lines", is(14))
                .body("created", is(2))
                .body("refused", is(11))
                .body("problemsLeft", is(0))
                .body("problems.line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13))
                .body("problems.pointer", hasItem("/externalId"))
                .body("problems.find { it.line == 4 }.pointer", is("/image/url"))
                .body("problems.find { it.line == 5 }.pointer", is("/headlime"))
                .body("problems.find { it.line == 6 }.detail", containsString("Duplicate"))
                .body("problems.find { it.line == 10 }.pointer", is("/publish/revision"))
                .body("problems.find { it.line == 11 }.pointer", is("/publish"))
                .body("problems.find { it.line == 12 }.pointer", is("/section"))
                .body("problems.find { it.line == 13 }.detail", containsString("UTF-8"));
        assertThat(counts(send("", line(good, "제목"), line(last, "제목")))).containsExactly(0, 0, 2, 0);
    }

    @Test
    void aDryRunSaysWhatTheRealOneDoes() {
        String id = unique("wire:");
        String slug = unique("두-번");
        String taken = published(unique("있는 기사"));
        String[] lines = {
            line(id, "처음", ",\"slug\":\"" + slug + "\""),
            line(id, "처음", ",\"slug\":\"" + slug + "\""),
            line(id, "다음", ",\"slug\":\"" + slug + "\""),
            line(unique("wire:"), "남의 주소", ",\"slug\":\"" + slug + "\""),
            line(unique("wire:"), "쓰는 주소", ",\"slug\":\"" + taken + "\""),
            line(
                    unique("wire:"),
                    "금지",
                    ",\"embargoUntil\":\"2031-01-01T00:00:00Z\",\"publish\":{\"at\":\"2022-01-19T06:04:00Z\"}"),
            line(unique("wire:"), "좋은 기사", ",\"publish\":{\"at\":\"2022-01-19T06:04:00Z\"}")
        };
        ValidatableResponse tried = send("?dryRun=true", lines).body("dryRun", is(true));
        admin().get("/articles/{ref}?version=latest", slug).then().statusCode(404);
        ValidatableResponse done = send("", lines).body("dryRun", is(false));
        assertThat(counts(done)).containsExactly(2, 1, 1, 3);
        assertThat(counts(tried)).isEqualTo(counts(done));
        assertThat(tried.extract().<List<Integer>>path("problems.line"))
                .containsExactly(4, 5, 6)
                .isEqualTo(done.extract().path("problems.line"));
        assertThat(tried.extract().<List<String>>path("problems.detail"))
                .isEqualTo(done.extract().path("problems.detail"));
    }

    @Test
    void whatIsToBePublicIs() {
        String slug = unique("공개-기사");
        String id = unique("wire:");
        String first = line(id, "제목", ",\"slug\":\"" + slug + "\",\"publish\":{\"at\":\"2022-01-19T15:04:00+09:00\"}");
        send("", first);
        anonymous().get("/articles/{ref}", slug).then().statusCode(200).body("publishedAt", is("2022-01-19T06:04:00Z"));
        send("", first.replace("제목", "고친 제목").replace("15:04", "15:15"));
        anonymous()
                .get("/articles/{ref}", slug)
                .then()
                .body("headline", is("고친 제목"))
                .body("updatedAt", is("2022-01-19T06:15:00Z"));
    }

    @Test
    void aTableSaysTheSame() {
        String slug = unique("표-기사");
        String id = unique("sheet:");
        String table =
                "\uFEFFexternalId,slug,headline,deck,tags,byline.name,byline.role,image.url,urgency,publish.at,body\r\n"
                        + id + "," + slug + ",\"“표”, 그리고 \"\"따옴표\"\"\",첫 줄|둘째 줄,가|나,이지숙|연합통신,기자|,"
                        + "https://images.example/1.jpg,3,2022-01-19T15:04,\"첫 문단.\r\n\r\n둘째 문단.\"\r\n"
                        + "\r\n"
                        + unique("sheet:") + ",,제목,,,,,x,열,,\r\n"
                        + unique("sheet:") + ",,모자란 행\r\n"
                        + unique("sheet:") + ",,\"따옴표\" 뒤,,,,,,,,\r\n"
                        + unique("sheet:") + ",,,,,,,,,,\r\n"
                        + unique("sheet:") + ",,\"열린 칸,,,,,,,,";
        send(admin(), "text/csv", "", bytes(table))
                .then()
                .statusCode(200)
                .body("form", is("csv"))
                .body("created", is(1))
                .body("refused", is(5))
                .body("problems.line", contains(6, 7, 8, 9, 10))
                .body("problems[0].pointer", is("urgency"))
                .body("problems[3].pointer", is("headline"))
                .body("problems[4].detail", containsString("never closed"));
        latest(slug)
                .body("headline", is("“표”, 그리고 \"따옴표\""))
                .body("deck", contains("첫 줄", "둘째 줄"))
                .body("tags.name", contains("가", "나"))
                .body("byline.name", contains("이지숙", "연합통신"))
                .body("byline.role", contains("기자", null))
                .body("urgency", is(3))
                .body("publishedAt", is("2022-01-19T06:04:00Z"));
        admin().get("/articles/{ref}?version=latest&body=markdown", slug)
                .then()
                .body("body.markdown", is("첫 문단.\n\n둘째 문단."));
        // In another form it is the same.
        String same = line(
                id,
                "“표”, 그리고 \\\"따옴표\\\"",
                ",\"slug\":\"%s\",\"deck\":[\"첫 줄\",\"둘째 줄\"],\"tags\":[\"가\",\"나\"],\"byline\":[{\"name\":\"이지숙\",\"role\":\"기자\"},{\"name\":\"연합통신\"}],\"image\":{\"url\":\"https://images.example/1.jpg\"},\"urgency\":3,\"publish\":{\"at\":\"2022-01-19T06:04:00Z\"},\"body\":\"첫 문단.\\n\\n둘째 문단.\"}"
                        .formatted(slug)
                        .replaceFirst("}$", ""));
        assertThat(counts(send("", same))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void whatNobodyCouldReadIsRefusedAsAWhole() {
        for (String nothing : List.of("", "\n\n", "\uFEFF")) {
            refused(NDJSON, nothing, "validation", "the body is empty");
        }
        refused(NDJSON, "externalId,headline\n", "malformed-body", "");
        refused(NDJSON, "[1]\n", "validation", "Expected a JSON object");
        refused("text/csv", "externalId,headlime\n1,2\n", "validation", "no column \"headlime\"");
        refused("text/csv", "externalId,slug,slug\n", "validation", "there twice");
        refused("text/csv", "headline,slug\n", "validation", "externalId is missing");
        refused("text/csv", "\"externalId\" x,slug\n", "validation", "follows the quotation mark");
    }

    private static void refused(String type, String file, String problem, String detail) {
        send(admin(), type, "", bytes(file))
                .then()
                .statusCode(400)
                .body("type", is("/problems/" + problem))
                .body("detail", containsString(detail));
    }

    @Test
    void onlyAdminsBringInWhatGisaExported() {
        String editor = token("editor");
        byte[] header = bytes("{\"kind\":\"header\",\"format\":\"gisa-export\"}\n");
        send(as(editor), NDJSON, "", header).then().statusCode(403).body("type", is("/problems/forbidden"));
        assertThat(counts(send(as(editor), NDJSON, "?dryRun=true", bytes(line("a", "b")))
                        .then()
                        .statusCode(200)))
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void ofThoseWhoMayNotImportNothingIsRead() throws IOException {
        String contributor = "Authorization: Bearer " + token("contributor");
        URI server = URI.create("http://localhost:" + RestAssured.port);
        for (List<String> who : List.of(
                List.of("X: y", "401"),
                List.of("Authorization: Bearer gisa_wrong", "401"),
                List.of(contributor, "403"))) {
            try (RawClient client = new RawClient(server)) {
                client.begin("POST", "/api/v1/import", 2_000_000_000, who.get(0), "X-Forwarded-For: 198.51.100.7");
                assertThat(client.status(PATIENCE)).contains(who.get(1));
            }
        }
    }

    @Test
    void ofAFileThatDoesNotComeWholeNothingIsLeft() throws IOException {
        String token = "Authorization: Bearer " + adminToken();
        URI server = URI.create("http://localhost:" + RestAssured.port);
        String id = unique("cut:");
        try (RawClient client = new RawClient(server)) {
            client.begin("POST", "/api/v1/import", 3_000_000, token, "Content-Type: " + NDJSON);
            client.send(bytes(line(id, "제목") + "\n"));
            client.send(bytes((" ".repeat(1023) + "\n").repeat(1024)));
            await().atMost(PATIENCE).until(() -> !arriving().isEmpty());
        }
        await().atMost(PATIENCE).until(() -> arriving().isEmpty());
        assertThat(counts(send("?dryRun=true", line(id, "제목")))).containsExactly(1, 0, 0, 0);
    }

    private List<Path> arriving() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("imports"))) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void aLineThatIsTooLongIsLeftOut() {
        String id = unique("wire:");
        byte[] file = bytes(
                line(unique("wire:"), "제목", ",\"body\":\"" + "가".repeat(6_000_000) + "\"") + "\n" + line(id, "제목"));
        send(admin(), NDJSON, "", file)
                .then()
                .statusCode(200)
                .body("lines", is(2))
                .body("created", is(1))
                .body("refused", is(1))
                .body("problems[0].line", is(1))
                .body("problems[0].detail", startsWith("The line is longer than 16777216 bytes"));
    }

    @Test
    void whoDoesNotWaitIsToldWhereTheReportWillBe() throws IOException {
        String file = IntStream.range(0, 120)
                .mapToObj(i -> line(unique("wire:"), "기사 " + i))
                .collect(Collectors.joining("\n"));
        Response accepted = send(admin().header("Prefer", "respond-async"), NDJSON, "?dryRun=false", bytes(file));
        accepted.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("state", is("queued"))
                .body("percent", is(0));
        String id = accepted.path("id");
        assertThat(accepted.header("Location")).isEqualTo("/api/v1/imports/" + id);
        try (RawClient client = new RawClient(URI.create("http://localhost:" + RestAssured.port))) {
            client.send("GET /api/v1/imports/" + id
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/event-stream\r\n"
                    + "Authorization: Bearer " + adminToken() + "\r\n\r\n");
            String events = client.read(PATIENCE);
            assertThat(events)
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("content-type: text/event-stream")
                    .containsIgnoringCase("x-accel-buffering: no")
                    .contains("event:done", "\"created\":120");
        }
        admin().get("/imports/{id}", id)
                .then()
                .statusCode(200)
                .body("state", is("done"))
                .body("percent", is(100))
                .body("created", is(120))
                .body("problems", empty());
        admin().get("/imports?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        admin().delete("/imports/{id}", id).then().statusCode(200).body("state", is("done"));
        assertThat(data.resolve("imports").resolve(id)).doesNotExist();
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheReportOfTheFirst() {
        String key = unique("key-");
        byte[] file = bytes(line(unique("wire:"), "제목"));
        String id = send(admin().header("Idempotency-Key", key), NDJSON, "", file)
                .then()
                .statusCode(200)
                .body("created", is(1))
                .extract()
                .path("id");
        send(admin().header("Idempotency-Key", key), NDJSON, "", file)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("id", is(id))
                .body("created", is(1));
        send(admin().header("Idempotency-Key", key), NDJSON, "", bytes(line(unique("wire:"), "제목")))
                .then()
                .statusCode(422);
    }

    @Test
    void oneOfTwoFilesWaitsAndCanBeCancelled() {
        byte[] long1 = bytes(IntStream.range(0, 3000)
                .mapToObj(i -> line(unique("long:"), "긴 기사", ",\"section\":\"없는-면\""))
                .collect(Collectors.joining("\n")));
        String first = send(admin().header("Prefer", "respond-async"), NDJSON, "", long1)
                .path("id");
        String second = send(admin().header("Prefer", "respond-async"), NDJSON, "", bytes(line(unique("wire:"), "제목")))
                .path("id");
        admin().delete("/imports/{id}", second)
                .then()
                .statusCode(200)
                .body("state", is("cancelled"))
                .body("lines", is(0));
        await().atMost(PATIENCE).until(() -> admin().get("/imports/{id}", first).<Integer>path("lines") > 0);
        admin().delete("/imports/{id}", first).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> admin().get("/imports/{id}", first).path("state").equals("cancelled"));
        admin().get("/imports/{id}", first)
                .then()
                .body("detail", is("What was stored stays."))
                .body(
                        "problems.size()",
                        is(Math.min(1000, admin().get("/imports/{id}", first).<Integer>path("refused"))));
    }

    @Test
    void whoSavesMeanwhileLosesNothing() throws Exception {
        String id = unique("wire:");
        String slug = unique("둘이-쓰는");
        send("", line(id, "제목", ",\"slug\":\"" + slug + "\""));
        ExecutorService editors = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> editor = () -> {
                int saved = 0;
                for (int i = 0; i < 8; i++) {
                    int status = admin().contentType(MERGE_PATCH)
                            .header("If-Match", "*")
                            .body(Map.of("summary", unique("요약")))
                            .patch("/articles/{ref}", slug)
                            .statusCode();
                    saved += status == 200 ? 1 : 0;
                }
                return saved;
            };
            Callable<Integer> importer = () -> {
                int saved = 0;
                for (int i = 0; i < 8; i++) {
                    saved += send("?replace=true", line(id, unique("제목"), ",\"slug\":\"" + slug + "\""))
                            .extract()
                            .<Integer>path("replaced");
                }
                return saved;
            };
            int saved = 0;
            for (Future<Integer> count : editors.invokeAll(List.of(editor, importer, importer))) {
                saved += count.get();
            }
            assertThat(saved).isEqualTo(24);
            latest(slug).body("revision", is(25));
        } finally {
            editors.shutdownNow();
        }
    }
}
