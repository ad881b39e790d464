package news.gisa.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

/** Lists with bodies that are too long for one answer. */
@QuarkusTest
class LargeListsTest extends HttpTest {
    private static final int MOST = 2_000_000;
    private static final String SMALL = "짧은 글.\n";
    private static final String LARGE = "가나 ".repeat(160_000);

    /** Small in the database, near the bound as blocks. */
    private static final String SWELLING = "\"".repeat(200_000);

    /** Articles of a new section, the oldest first. */
    private static List<String> articles(String section, String... bodies) {
        adminJson(Map.of("name", "큰 글")).put("/sections/{slug}", section).then().statusCode(201);
        List<String> ids = new ArrayList<>();
        for (String body : bodies) {
            ids.add(draft(Map.of("headline", unique("큰 글"), "section", section, "body", body))
                    .path("id"));
            publish(ids.get(ids.size() - 1), Map.of());
        }
        return ids;
    }

    private static List<Response> pages(String first) {
        List<Response> pages = new ArrayList<>();
        for (String next = first;
                next != null;
                next = pages.get(pages.size() - 1).path("next")) {
            pages.add(admin().basePath("")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .response());
        }
        return pages;
    }

    private static List<String> ids(List<Response> pages) {
        return pages.stream()
                .flatMap(page -> page.<List<String>>path("items.id").stream())
                .toList();
    }

    @Test
    void aListThatWasCutGivesEveryArticleOnce() {
        String section = unique("large");
        List<String> ids = articles(section, LARGE, SMALL, SWELLING, LARGE, SMALL);
        List<String> newestFirst = new ArrayList<>(ids);
        Collections.reverse(newestFirst);

        for (String list : List.of("/api/v1/articles?", "/api/v1/articles?version=latest&")) {
            for (int limit : list.contains("latest") ? List.of(100) : List.of(2, 100)) {
                List<Response> pages = pages(list + "include=body&section=" + section + "&limit=" + limit);

                assertThat(ids(pages)).as(list + limit).isEqualTo(newestFirst);
                assertThat(pages)
                        .allSatisfy(page -> assertThat(
                                        page.<List<Object>>path("items").size() == 1
                                                || page.asString().length() < MOST + 20_000)
                                .isTrue());
                assertThat(pages).as(list + limit).hasSizeBetween(2, 5);
            }
            assertThat(pages(list + "section=" + section + "&limit=100")).hasSize(1);
        }
    }

    @Test
    void whatFitsIsGivenWhole() {
        String section = unique("large");
        List<String> ids = articles(section, SMALL, SMALL, SMALL);

        List<Response> pages = pages("/api/v1/articles?include=body&section=" + section);

        assertThat(pages).hasSize(1);
        assertThat(ids(pages)).containsExactly(ids.get(2), ids.get(1), ids.get(0));
    }

    @Test
    void aFeedThatWouldBeTooLongHasFewerItems() {
        String section = unique("large");
        List<String> ids = articles(section, SMALL, LARGE, LARGE, LARGE, SMALL);

        List<String> given = anonymous()
                .basePath("/feeds")
                .queryParam("section", section)
                .queryParam("limit", 100)
                .get("/json")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        assertThat(given).containsExactly("urn:uuid:" + ids.get(4), "urn:uuid:" + ids.get(3));
        for (String form : List.of("rss", "atom")) {
            assertThat(anonymous()
                            .basePath("/feeds")
                            .queryParam("section", section)
                            .queryParam("limit", 100)
                            .get("/" + form)
                            .asString())
                    .contains(ids.get(4), ids.get(3))
                    .doesNotContain(ids.get(2));
        }
    }
}
