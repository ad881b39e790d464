package news.gisa.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages of comments that are as long as they may be: 36 of them have some 2,000,000 characters where each is an address. */
@Tag("anydb")
@QuarkusTest
class LongCommentsTest extends Discussing {
    private static final int MOST = 36;

    /** Each of another writer, whose rate is not that of the other tests. */
    private static Response approved(String article, Map<String, Object> comment) {
        Map<String, Object> others = new HashMap<>(comment);
        others.put("author", Map.of("name", unique("글쓴이")));
        Response posted = post(article, others);
        posted.then().statusCode(201);
        act("approve", posted.<Object>path("id")).then().statusCode(200);
        return posted;
    }

    private static String text(int number) {
        String start = "https://news.example/" + number + "?";
        return start + "&".repeat(5_000 - start.length());
    }

    @Test
    void aPageEndsWhereItWouldBeTooLong() {
        String article = published(unique("긴-댓글"));
        List<String> posted = new ArrayList<>();
        for (int i = 0; i < MOST + 4; i++) {
            posted.add(approved(article, comment(text(i))).path("id"));
        }

        Response page = list(article, "sort", "oldest", "limit", "100");
        page.then().statusCode(200).body("items", hasSize(MOST)).body("next", notNullValue());
        assertThat(page.asString().length()).isLessThan(2_000_000 + 100 * 500);
        List<String> seen = new ArrayList<>(page.path("items.id"));
        seen.addAll(follow(page.path("next")).path("items.id"));
        assertThat(seen).isEqualTo(posted);

        Response queue = admin().queryParam("article", article)
                .queryParam("sort", "oldest")
                .queryParam("limit", 100)
                .get("/comments");
        queue.then().statusCode(200).body("items", hasSize(MOST)).body("next", notNullValue());
    }

    @Test
    void repliesForWhichThereIsNoRoomHaveTheirOwnPages() {
        String article = published(unique("긴-답"));
        for (int i = 0; i < 4; i++) {
            Response top = shown(article, comment("위 " + i));
            for (int k = 0; k < 10; k++) {
                approved(article, reply(top, text(100 * i + k)));
            }
        }

        Response page = list(article, "shape", "tree", "sort", "oldest", "replies", "10");
        page.then()
                .statusCode(200)
                .body("items[0].replies.items", hasSize(10))
                .body("items[1].replies.items", hasSize(10))
                .body("items[2].replies.items", hasSize(10))
                .body("items[3].replies.items", empty());
        follow(page.path("items[3].replies.next")).then().body("items", hasSize(10));
    }
}
