package news.gisa.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import news.gisa.HttpTest;
import news.gisa.text.PathSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticleFormsTest extends HttpTest {
    private static final String JSON_LD = "application/ld+json";
    private static final String NINJS = "application/ninjs+json";

    private static Response get(String form, String slug) {
        Response response = anonymous().accept(form).get("/articles/{ref}", slug);
        response.then().statusCode(200).contentType(form);
        return response;
    }

    @Test
    void jsonLdSaysAllThatIsKnown() {
        NastyArticles nasty = new NastyArticles();
        String id = anonymous().get("/articles/{ref}", nasty.whole).path("id");
        String author = anonymous().get("/articles/{ref}", nasty.whole).path("byline[0].author.slug");
        get(JSON_LD, nasty.whole)
                .then()
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("NewsArticle"))
                .body("identifier", equalTo("urn:uuid:" + id))
                .body(
                        "url",
                        equalTo("https://news.example/%EA%B8%B0%EC%82%AC/" + PathSegment.of(nasty.whole) + "?id=" + id))
                .body("mainEntityOfPage.'@id'", equalTo("https://origin.example/%EC%9B%90%EB%AC%B8?a=1&b=2"))
                .body("headline", equalTo(NastyArticles.HEADLINE))
                .body("description", equalTo("첫 줄 & <둘>\n둘째 줄 ]]>"))
                .body("image[0].'@type'", equalTo("ImageObject"))
                .body("image[0].url", equalTo("https://images.example/1.jpg?a=1&b=2"))
                .body("image[0].width", equalTo(1600))
                .body("image[0].caption", equalTo("설명 & ]]>"))
                .body("datePublished", equalTo("2022-01-19T15:04:00+09:00"))
                .body("dateModified", equalTo("2022-01-19T15:04:00+09:00"))
                .body("author.'@type'", contains("Person", "Person", "Organization"))
                .body("author.name", contains(nasty.author, "손님 \"가\"", "새벽통신 <국제>"))
                .body("author[0].url", equalTo("https://news.example/%ED%95%84%EC%9E%90/" + PathSegment.of(author)))
                .body("author[1].url", nullValue())
                .body("author[1].jobTitle", equalTo("객원 & 칼럼"))
                .body("publisher.name", equalTo("새벽 & 소식"))
                .body("publisher.url", equalTo("https://news.example/%EC%86%8C%EC%8B%9D"))
                .body("publisher.logo.'@type'", equalTo("ImageObject"))
                .body("publisher.logo.url", equalTo("https://xn--3l3bz7e3qe6b.example/logo.png"))
                .body("image[0].creditText", equalTo("사진가 <가>"))
                .body("sourceOrganization.name", equalTo("새벽통신 & 저녁통신"))
                .body("inLanguage", equalTo("ko"))
                .body("articleSection", equalTo("기획 & <특집>"))
                .body("keywords", contains(nasty.tag, "R&D"))
                .body("articleBody", startsWith("첫 문단 & “따옴표” ]]> <script>alert(1)</script> 끝.\n\n"))
                .body("isAccessibleForFree", equalTo(true));
        get(JSON_LD, nasty.corrected)
                .then()
                .body("correction[0].'@type'", equalTo("CorrectionComment"))
                .body("correction[0].text", equalTo("“3곳”이 아니라 <2곳> & ]]>"))
                .body("correction[0].datePublished", equalTo("2022-01-17T10:00:00+09:00"))
                .body("dateModified", equalTo("2022-01-17T10:00:00+09:00"));
        get(JSON_LD, nasty.bare)
                .then()
                .body("articleSection", nullValue())
                .body("image", nullValue())
                .body("author", nullValue())
                .body("description", nullValue());
    }

    @Test
    void ninjsHasGuestsAmongItsPeopleAndAgenciesAmongItsSources() {
        NastyArticles nasty = new NastyArticles();
        String author = anonymous().get("/articles/{ref}", nasty.whole).path("byline[0].author.id");
        get(NINJS, nasty.whole)
                .then()
                .body("people.name", contains(nasty.author, "손님 \"가\""))
                .body("people.rel", contains("creator", "creator"))
                .body("people.uri", contains("urn:uuid:" + author, null))
                .body("people.literal", contains(nasty.authorSlug, null))
                .body("people[0].contactInfo.type", contains("web"))
                .body(
                        "people[0].contactInfo.value",
                        contains("https://news.example/%ED%95%84%EC%9E%90/" + PathSegment.of(nasty.authorSlug)))
                .body("people[1].contactInfo", nullValue())
                .body("infoSources.name", contains("새벽통신 <국제>", "새벽통신 & 저녁통신"))
                .body("associations[0].by", equalTo("사진가 <가>"))
                .body(
                        "altIds.find { it.role == 'canonical' }.value",
                        equalTo("https://origin.example/%EC%9B%90%EB%AC%B8?a=1&b=2"));
    }

    @Test
    void jsonLdIsHarmlessBetweenScriptTags() {
        NastyArticles nasty = new NastyArticles();
        assertThat(get(JSON_LD, nasty.whole).asString())
                .contains("\\u003c/script>\\u003c!-- 끝")
                .doesNotContain("<");
    }

    @Test
    void jsonLdIsAMemberOnRequest() {
        NastyArticles nasty = new NastyArticles();
        Map<String, Object> alone = get(JSON_LD, nasty.whole).jsonPath().getMap("");
        Response within = anonymous()
                .queryParam("include", "jsonld,weather")
                .queryParam("body", "html")
                .get("/articles/{ref}", nasty.whole);
        within.then().statusCode(200).body("body.format", equalTo("html"));
        assertThat(within.jsonPath().getMap("jsonLd")).isEqualTo(alone);
        assertThat(anonymous().get("/articles/{ref}", nasty.whole).jsonPath().getMap(""))
                .doesNotContainKey("jsonLd");
        anonymous()
                .queryParam("include", "jsonld")
                .queryParam("fields", "jsonLd.headline")
                .get("/articles/{ref}", nasty.whole)
                .then()
                .body("", aMapWithSize(1))
                .body("jsonLd", equalTo(Map.of("headline", NastyArticles.HEADLINE)));
        anonymous()
                .queryParam("include", "jsonld,x")
                .get("/articles/{ref}", nasty.whole)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("include"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON_LD, NINJS})
    void formShowsTheRevisionThatWasAskedFor(String form) {
        String slug = published(unique("옛 제목"));
        String old = anonymous().get("/articles/{ref}", slug).path("headline");
        admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("headline", "새 제목", "body", "새 본문"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
        Response seen = get(form, slug);
        assertThat(seen.asString()).contains(old).doesNotContain("새 본문");
        Response latest = admin().accept(form).queryParam("version", "latest").get("/articles/{ref}", slug);
        latest.then().statusCode(200);
        assertThat(latest.asString()).contains("새 제목", "새 본문");
        publish(slug, Map.of());
        Response changed = anonymous()
                .accept(form)
                .header("If-None-Match", seen.header("ETag"))
                .get("/articles/{ref}", slug);
        changed.then().statusCode(200);
        assertThat(changed.asString()).contains("새 제목");
        anonymous()
                .accept(form)
                .header("If-None-Match", changed.header("ETag"))
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(304);
        // As for every form, the tag of the latest version serves for a write.
        admin().contentType(MERGE_PATCH)
                .header("If-Match", changed.header("ETag"))
                .body(Map.of("summary", "요약"))
                .patch("/articles/{ref}", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void draftIsWithheldAndWhatIsPublicUsable() {
        String slug = draft(Map.of("headline", unique("초고"))).path("slug");
        admin().accept(NINJS)
                .queryParam("version", "latest")
                .get("/articles/{ref}", slug)
                .then()
                .statusCode(200)
                .body("pubStatus", equalTo("withheld"))
                .body("firstCreated", nullValue());
        anonymous().accept(NINJS).get("/articles/{ref}", slug).then().statusCode(404);
        publish(slug, Map.of());
        get(NINJS, slug).then().body("pubStatus", equalTo("usable"));
        adminJson(Map.of("reason", "확인 중"))
                .post("/articles/{ref}/withdraw", slug)
                .then()
                .statusCode(200);
        for (String form : new String[] {JSON_LD, NINJS}) {
            anonymous()
                    .accept(form)
                    .get("/articles/{ref}", slug)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "*/* > application/json",
                "application/* > application/json",
                "application/json > application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 > application/json",
                "text/markdown > text/markdown",
                "application/ld+json > application/ld+json",
                "application/ld+json;q=0.9, application/json;q=0.8 > application/ld+json",
                "application/ninjs+json, */*;q=0.1 > application/ninjs+json",
                "image/png > application/problem+json"
            })
    void acceptDecides(String accept, String type) {
        String slug = published(unique("고르기"));
        Response response = anonymous().accept(accept).get("/articles/{ref}", slug);
        assertThat(response.contentType().replace(";charset=UTF-8", "")).isEqualTo(type);
        assertThat(response.statusCode()).isEqualTo(type.equals("application/problem+json") ? 406 : 200);
        Response trimmed = anonymous().accept(accept).queryParam("fields", "id").get("/articles/{ref}", slug);
        if (type.equals("application/json")) {
            assertThat(JsonPath.from(trimmed.asString()).getMap("")).containsOnlyKeys("id");
        } else if (response.statusCode() == 200) {
            trimmed.then().statusCode(400).body("errors[0].parameter", equalTo("fields"));
        } else {
            trimmed.then().statusCode(406);
        }
    }
}
