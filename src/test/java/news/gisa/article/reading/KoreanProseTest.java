package news.gisa.article.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Korean prose, numbers, tables and hostile texts become on their way from the desk to the reader. */
@Tag("anydb")
@QuarkusTest
class KoreanProseTest extends HttpTest {
    private static final String PROSE = "**가(A)**를 **“나”**라고 썼다.\n\n1. 다\n3. 라\n\n2024. 3. 1. 마\n";
    private static final String HTML = "<p><strong>가(A)</strong>를 <strong>“나”</strong>라고 썼다.</p>\n"
            + "<ol>\n<li>다</li>\n<li value=\"3\">라</li>\n</ol>\n<p>2024. 3. 1. 마</p>\n";
    private static final String TEXT = "가(A)를 “나”라고 썼다.\n\n1. 다\n3. 라\n\n2024. 3. 1. 마";

    /** Of 494,000 characters: read step by step of its square it took minutes, and the transaction its end. */
    private static final String HOSTILE = "*a **a ".repeat(35_000) + "a** a* ".repeat(35_000);

    /** The time that a busy machine may take for what takes a second at leisure. */
    private static final long MOST_MILLIS = 30_000;

    private final EntityManager entities;

    KoreanProseTest(EntityManager entities) {
        this.entities = entities;
    }

    private static ValidatableResponse body(String slug, String form) {
        return anonymous()
                .queryParam("body", form)
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(Object body) {
        return adminJson(Map.of("headline", "거절", "body", body))
                .post("/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void theSameWordsAreStrongInEveryFormAndNoNumberChanges() {
        String slug = unique("강조");
        String tag = unique("강조꼬리표");
        draft(Map.of("headline", "강조", "slug", slug, "tags", List.of(tag), "body", PROSE));
        publish(slug, Map.of());

        body(slug, "html").body("body.html", equalTo(HTML));
        body(slug, "text").body("body.text", equalTo(TEXT));
        body(slug, "markdown").body("body.markdown", equalTo(PROSE));
        body(slug, "blocks")
                .body("body.blocks[0].html", equalTo("<strong>가(A)</strong>를 <strong>“나”</strong>라고 썼다."))
                .body("body.blocks[1].start", equalTo(1))
                .body("body.blocks[1].items.number", contains(1, 3))
                .body("body.blocks[2].text", equalTo("2024. 3. 1. 마"));
        anonymous()
                .queryParam("include", "jsonld")
                .get("/articles/{ref}", slug)
                .then()
                .body("jsonLd.articleBody", equalTo(TEXT));
        anonymous()
                .accept("application/ninjs+json")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body(containsString("<strong>가(A)</strong>를"));
        assertThat(anonymous()
                        .basePath("/feeds")
                        .queryParam("tag", tag)
                        .get("/json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].content_html"))
                .isEqualTo(HTML);
    }

    @Test
    void aTableIsATypedBlock() {
        String slug = unique("표");
        draft(Map.of("headline", "표", "slug", slug, "body", "| 가 | 나 |\n|---|--:|\n| ~~1~~ | 2 |\n"));
        publish(slug, Map.of());

        body(slug, "blocks")
                .body("body.blocks", hasSize(1))
                .body("body.blocks[0].type", equalTo("table"))
                .body("body.blocks[0].alignments", contains("none", "right"))
                .body("body.blocks[0].header.text", contains("가", "나"))
                .body("body.blocks[0].rows[0].html", contains("<del>1</del>", "2"));
        body(slug, "text").body("body.text", equalTo("가 | 나\n1 | 2"));
    }

    @Test
    void whatWouldBeTakenOffIsToldWithItsLineAndWasSavedBeforeStays() {
        refused("가\n\n[나](javascript:alert) 다\n![라](data:image/png,x)")
                .body("errors", hasSize(2))
                .body("errors.pointer", contains("/body", "/body"))
                .body("errors[0].detail", startsWith("Line 3: the link to \"javascript:alert\" would lead nowhere"))
                .body("errors[1].detail", startsWith("Line 4: the picture at \"data:image/png,x\" would not be shown"));

        String slug = stored("[가](javascript:1)");
        patched(slug, Map.of("summary", "다른 것")).statusCode(200).body("summary", equalTo("다른 것"));
        patched(slug, Map.of("body", "[나](javascript:1)")).statusCode(400);
    }

    private static ValidatableResponse patched(String slug, Map<String, String> patch) {
        return admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(slug))
                .body(patch)
                .patch("/articles/{ref}", slug)
                .then();
    }

    /** As one that was saved before there was a rule. */
    private String stored(String body) {
        String slug = unique("묵은-글");
        String id = draft(Map.of("headline", "묵은 글", "slug", slug, "body", "가")).path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update revision set body = :body where article_id = :id")
                        .setParameter("body", body)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
        return slug;
    }

    @Test
    void aHostileBodyIsReadInReasonableTimeOrRefusedWithItsPlace() {
        adminJson(Map.of("headline", "적대", "body", HOSTILE))
                .post("/articles")
                .then()
                .statusCode(201)
                .time(lessThan(MOST_MILLIS));
        refused("7. a\n".repeat(98_000)).time(lessThan(MOST_MILLIS)).body("errors[0].pointer", equalTo("/body"));
    }

    @Test
    void aStoredOneIsReadInReasonableTimeAndNotAtAllWhereItIsNotShown() {
        String slug = stored("[[]()".repeat(98_000));
        admin().queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .time(lessThan(MOST_MILLIS));
        admin().queryParam("version", "latest")
                .queryParam("fields", "slug,revision")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug))
                .body("body", nullValue());
        admin().queryParam("version", "latest")
                .queryParam("fields", "slug,body.format")
                .get("/articles/{ref}", slug)
                .then()
                .body("body.format", equalTo("blocks"))
                .body("body.blocks", nullValue());
    }

    @Test
    void aCommentBehindAHeadlineIsRefusedWithItsPlace() {
        admin().contentType("text/markdown; charset=UTF-8")
                .body("---\n# 설명\nheadline: 올해의 책 #1\n---\n\n본문\n")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("line", equalTo(3))
                .body("detail", containsString("put the value into quotes"));
    }
}
