package news.gisa.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

/** The slug is part of a revision, and public with it. */
@QuarkusTest
class AddressTest extends HttpTest {
    private static void rename(String ref, String slug) {
        admin().contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(ref))
                .body(Map.of("slug", slug))
                .patch("/articles/{ref}", ref)
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));
    }

    private static ValidatableResponse get(String ref, String rest) {
        return anonymous()
                .redirects()
                .follow(false)
                .get("/articles/{ref}" + rest, ref)
                .then();
    }

    private static void leads(String from, String to) {
        get(from, "").statusCode(308).header("Location", endsWith("/api/v1/articles/" + to));
    }

    @Test
    void savedAddressIsNobodysBusinessUntilItIsPublished() {
        String old = published(unique("old"));
        String working = unique("new");
        rename(old, working);

        get(old, "").statusCode(200).body("slug", equalTo(old));
        get(working, "").statusCode(404);
        get(working, "/comments").statusCode(404);
        get(working, "/publications").statusCode(404);
        anonymous().get("/headlines").then().body("items.slug", hasItem(old)).body("items.slug", not(hasItem(working)));
        anonymous()
                .contentType("application/json")
                .body(Map.of("articles", List.of(working)))
                .post("/comments/counts")
                .then()
                .statusCode(200)
                .body("items.count", contains((Integer) null));

        publish(old, Map.of());
        leads(old, working);
        get(working, "").statusCode(200).body("slug", equalTo(working));
        anonymous()
                .get("/headlines")
                .then()
                .body("items.slug", hasItem(working))
                .body("items.slug", not(hasItem(old)));
    }

    @Test
    void deskWorksAtTheOldAddressAndAtTheNew() {
        String old = published(unique("old"));
        String working = unique("new");
        rename(old, working);
        for (String ref : new String[] {old, working}) {
            admin().queryParam("version", "latest")
                    .get("/articles/{ref}", ref)
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo(working));
        }
        admin().get("/articles/{ref}/revisions/1", old).then().statusCode(200).body("slug", equalTo(old));
        String again = unique("again");
        rename(old, again);
        admin().redirects()
                .follow(false)
                .queryParam("version", "latest")
                .get("/articles/{ref}", working)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/articles/" + again + "?version=latest"));
    }

    @Test
    void foreignContributorIsToldNothingOfAWorkingAddress() {
        String old = published(unique("old"));
        String working = unique("new");
        rename(old, working);
        String contributor = token("contributor");
        as(contributor)
                .queryParam("version", "latest")
                .get("/articles/{ref}", working)
                .then()
                .statusCode(404);
        as(contributor)
                .queryParam("version", "latest")
                .get("/articles/{ref}", old)
                .then()
                .statusCode(403);
        Response taken = as(contributor)
                .contentType("application/json")
                .body(Map.of("headline", "x"))
                .put("/articles/{ref}", working);
        taken.then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"))
                .body("$", not(hasItem("holder")));
    }

    @Test
    void writerOfAPublishedArticleMayProposeAnAddress() {
        String contributor = token("contributor");
        String old = unique("mine");
        as(contributor)
                .contentType("application/json")
                .body(Map.of("headline", "x", "slug", old))
                .post("/articles")
                .then()
                .statusCode(201);
        publish(old, Map.of());
        as(contributor)
                .contentType(MERGE_PATCH)
                .header("If-Match", etagOfLatest(old))
                .body(Map.of("slug", unique("proposed")))
                .patch("/articles/{ref}", old)
                .then()
                .statusCode(200);
        get(old, "").statusCode(200);
    }

    @Test
    void addressComesAndGoesByTheClock() throws InterruptedException {
        String old = published(unique("old"));
        String working = unique("new");
        rename(old, working);
        Instant at = Instant.now().plusMillis(1500).truncatedTo(ChronoUnit.MILLIS);
        publish(old, Map.of("at", at.toString()));
        get(old, "").statusCode(200);
        get(working, "").statusCode(404);
        Thread.sleep(Math.max(0, Instant.now().until(at, ChronoUnit.MILLIS)) + 5);
        leads(old, working);
        get(working, "").statusCode(200);
    }

    @Test
    void addressThatComesBackLeadsInNoCircle() {
        String first = published(unique("first"));
        String second = unique("second");
        rename(first, second);
        publish(first, Map.of());
        leads(first, second);
        rename(second, first);
        get(second, "").statusCode(200);
        publish(second, Map.of());
        get(first, "").statusCode(200).body("slug", equalTo(first));
        leads(second, first);
    }

    @Test
    void pastIsReadAtWhateverAddress() {
        String old = unique("old");
        draft(Map.of("headline", "x", "slug", old));
        publish(old, Map.of("at", "2022-01-01T00:00:00Z"));
        String present = unique("new");
        rename(old, present);
        publish(old, Map.of("at", "2023-01-01T00:00:00Z"));
        get(present, "?asOf=2022-06-01T00:00:00Z").statusCode(200).body("slug", equalTo(old));
        get(old, "?asOf=2022-06-01T00:00:00Z").statusCode(200).body("slug", equalTo(old));
        get(old, "?asOf=2023-06-01T00:00:00Z").statusCode(308);
        get(present, "?asOf=2021-06-01T00:00:00Z").statusCode(404);
    }

    @Test
    void addressThatWasNeverPublishedLeadsNowhere() {
        String old = published(unique("old"));
        String secret = unique("secret");
        rename(old, secret);
        rename(secret, old);
        publish(old, Map.of("kind", "minor"));
        get(secret, "").statusCode(404);
        String skipped = unique("skipped");
        rename(old, skipped);
        String present = unique("new");
        rename(skipped, present);
        publish(present, Map.of());
        get(skipped, "").statusCode(404);
        leads(old, present);
    }

    @Test
    void withdrawnIsGoneAtEachAddressThatReadersKnew() {
        String old = published(unique("old"));
        String present = unique("new");
        rename(old, present);
        publish(old, Map.of());
        String working = unique("working");
        rename(present, working);
        adminJson(Map.of("reason", "잘못된 기사"))
                .post("/articles/{ref}/withdraw", present)
                .then()
                .statusCode(200);
        get(old, "").statusCode(410);
        get(present, "").statusCode(410);
        get(working, "").statusCode(404);
    }

    @Test
    void restoringAndPublishingBringsTheAddressBack() {
        String old = published(unique("old"));
        String present = unique("new");
        rename(old, present);
        publish(old, Map.of());
        adminJson("{}")
                .post("/articles/{ref}/revisions/1/restore", present)
                .then()
                .statusCode(200)
                .body("slug", equalTo(old));
        get(present, "").statusCode(200);
        publish(present, Map.of());
        leads(present, old);
        admin().get("/articles/{ref}/diff?from=2&to=3", old)
                .then()
                .statusCode(200)
                .body("fields.field", contains("slug"));
    }
}
