package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** The number of statements of a list does not grow with the page. */
@QuarkusTest
class StatementCountTest extends HttpTest {
    @Inject
    SessionFactory sessions;

    private long statements(String path, int limit) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(path + "limit=" + limit)
                .then()
                .statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    @Test
    void listsCostTheSameWhateverTheirLength() {
        String section = unique("count");
        adminJson(Map.of("name", "A")).put("/sections/{slug}", section).then().statusCode(201);
        String author = adminJson(Map.of("name", unique("필자"))).post("/authors").path("slug");
        for (int i = 0; i < 12; i++) {
            String slug = draft(Map.of(
                            "headline", unique("셈"),
                            "section", section,
                            "tags", List.of(unique("셈"), unique("셈")),
                            "byline", List.of(Map.of("author", author), Map.of("name", "손님"))))
                    .path("slug");
            publish(slug, Map.of());
        }
        for (String list : List.of(
                "/api/v1/headlines?",
                "/api/v1/articles?",
                "/api/v1/articles?include=body&",
                "/api/v1/authors?",
                "/api/v1/tags?")) {
            assertThat(statements(list, 12)).as(list).isPositive().isEqualTo(statements(list, 2));
        }
        assertThat(statements("/api/v1/headlines?", 12)).isLessThanOrEqualTo(3);
    }
}
