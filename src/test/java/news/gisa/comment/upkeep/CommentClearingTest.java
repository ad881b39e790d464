package news.gisa.comment.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.Discussing;
import news.gisa.comment.EarlierTexts;
import news.gisa.comment.Threads;
import org.junit.jupiter.api.Test;

/** For how long the text of what was removed is kept. */
@QuarkusTest
class CommentClearingTest extends Discussing {
    private final EntityManager entities;
    private final Threads threads;
    private final EarlierTexts earlier;
    private final CommentConfig config;
    private final Clock clock;

    CommentClearingTest(
            EntityManager entities, Threads threads, EarlierTexts earlier, CommentConfig config, Clock clock) {
        this.entities = entities;
        this.threads = threads;
        this.earlier = earlier;
        this.config = config;
        this.clock = clock;
    }

    @Test
    void whatWasRemovedLongAgoIsErased() {
        String article = published(unique("보관"));
        Response kept = shown(article, comment("남는 글"));
        Response removed = shown(article, comment("지운 비밀"));
        act("reject", removed.<String>path("id")).then().statusCode(200);
        assertThat(clearedIn(config.removedDays() - 1, removed)).contains("지운 비밀");
        assertThat(clearedIn(config.removedDays() + 1, removed)).doesNotContain("지운 비밀", "바람개비");
        list(article).then().body("items.text", equalTo(List.of("남는 글")));
        act("approve", removed.<String>path("id"))
                .then()
                .body("items[0].problem.detail", equalTo("Its text was erased."));
        assertThat(kept.statusCode()).isEqualTo(201);
    }

    private String clearedIn(int days, Response comment) {
        CommentClearing clearing =
                new CommentClearing(entities, threads, earlier, config, Clock.offset(clock, Duration.ofDays(days)));
        while (QuarkusTransaction.requiringNew().call(clearing::clear) > 0) {
            assertThat(days).isGreaterThan(config.removedDays());
        }
        return record(comment.path("id")).asString();
    }
}
