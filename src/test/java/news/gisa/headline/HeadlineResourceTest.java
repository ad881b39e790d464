package news.gisa.headline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadlineResourceTest extends HttpTest {
    @Test
    void itemIsCompactAndFollowsThePublicRevision() {
        String section = unique("compact");
        adminJson(Map.of("name", "A")).put("/sections/{slug}", section).then().statusCode(201);
        Response created = draft(Map.of(
                "headline",
                "첫 제목",
                "deck",
                List.of("첫 줄", "둘째 줄"),
                "section",
                section,
                "byline",
                List.of(Map.of("name", "새벽통신"), Map.of("name", "김 특파원", "role", "특파원")),
                "image",
                Map.of("url", "https://images.example/1.jpg"),
                "breaking",
                true));
        String slug = created.path("slug");
        publish(slug, Map.of("at", "2022-01-19T06:04:00Z"));
        admin().contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body("{\"headline\": \"아직 안 낸 제목\"}")
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        anonymous()
                .queryParam("section", section)
                .get("/headlines")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].headline", equalTo("첫 제목"))
                .body("items[0].deck", equalTo("첫 줄"))
                .body("items[0].section", equalTo(section))
                .body("items[0].byline", contains("새벽통신", "김 특파원"))
                .body("items[0].image", equalTo(java.util.Collections.unmodifiableMap(image())))
                .body("items[0].publishedAt", equalTo("2022-01-19T06:04:00Z"))
                .body("items[0].breaking", equalTo(true))
                .body("next", nullValue());
    }

    private static Map<String, Object> image() {
        Map<String, Object> image = new java.util.HashMap<>();
        image.put("url", "https://images.example/1.jpg");
        image.put("alt", null);
        return image;
    }

    @Test
    void filtersCombine() {
        String section = unique("filter");
        String author = unique("필자");
        String tag = unique("꼬리표");
        adminJson(Map.of("name", "A")).put("/sections/{slug}", section).then().statusCode(201);
        adminJson(Map.of("name", author)).post("/authors").then().statusCode(201);
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Response created = draft(Map.of(
                    "headline", unique("거르기"),
                    "section", section,
                    "language", i % 2 == 0 ? "ko" : "en",
                    "tags", i < 2 ? List.of(tag) : List.of(),
                    "byline", i == 3 ? List.of() : List.of(Map.of("author", author))));
            slugs.add(created.path("slug"));
            publish(slugs.get(i), Map.of("at", "2022-01-1" + i + "T00:00:00+09:00"));
        }
        assertSlugs(Map.of("section", section), slugs.get(3), slugs.get(2), slugs.get(1), slugs.get(0));
        assertSlugs(Map.of("section", section, "language", "ko"), slugs.get(2), slugs.get(0));
        assertSlugs(Map.of("tag", tag), slugs.get(1), slugs.get(0));
        assertSlugs(Map.of("author", author, "language", "en"), slugs.get(1));
        assertSlugs(Map.of("section", section, "from", "2022-01-11", "to", "2022-01-13"), slugs.get(2), slugs.get(1));
        assertSlugs(Map.of("section", section, "from", "2022-01-12T00:00:01+09:00"), slugs.get(3));
        anonymous()
                .queryParam("author", unique("nobody"))
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("author"));
        anonymous()
                .queryParam("tag", unique("notag"))
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("tag"));
        anonymous()
                .queryParam("section", section)
                .queryParam("to", "1700-01-01")
                .get("/headlines")
                .then()
                .body("items", empty());
    }

    private static void assertSlugs(Map<String, ?> filter, String... slugs) {
        anonymous().queryParams(filter).get("/headlines").then().statusCode(200).body("items.slug", contains(slugs));
    }

    @Test
    void pagesMeetWithoutGapAlsoAtTheSameInstant() {
        String section = unique("pages");
        adminJson(Map.of("name", "A")).put("/sections/{slug}", section).then().statusCode(201);
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String slug =
                    draft(Map.of("headline", unique("쪽"), "section", section)).path("slug");
            publish(slug, Map.of("at", "2022-02-0" + (1 + i / 3) + "T00:00:00Z"));
            slugs.add(slug);
        }
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/headlines?limit=2&total=true&section=" + section;
        while (next != null) {
            Response page = anonymous().basePath("").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("total", equalTo(7));
            seen.addAll(page.path("items.slug"));
            next = page.path("next");
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(slugs).doesNotHaveDuplicates();
        String cursor = anonymous()
                .queryParam("section", section)
                .queryParam("limit", 2)
                .get("/headlines")
                .<String>path("next")
                .replaceAll(".*cursor=([^&]*).*", "$1");
        anonymous()
                .queryParam("cursor", cursor)
                .get("/headlines")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }
}
