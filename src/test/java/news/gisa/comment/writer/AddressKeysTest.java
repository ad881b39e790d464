package news.gisa.comment.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import news.gisa.comment.CommentConfig;
import news.gisa.comment.CommentFinder;
import news.gisa.comment.Discussing;
import org.junit.jupiter.api.Test;

/** For how long one can tell from which address a comment came. */
@QuarkusTest
class AddressKeysTest extends Discussing {
    private static final byte[] ADDRESS = {(byte) 203, 0, 113, 7};

    private final EntityManager entities;
    private final CommentFinder comments;
    private final CommentConfig config;
    private final Clock clock;

    AddressKeysTest(EntityManager entities, CommentFinder comments, CommentConfig config, Clock clock) {
        this.entities = entities;
        this.comments = comments;
        this.config = config;
        this.clock = clock;
    }

    private AddressKeys keysIn(int days) {
        AddressKeys keys = new AddressKeys(entities, config, Clock.offset(clock, Duration.ofDays(days)));
        QuarkusTransaction.requiringNew().run(keys::turn);
        return keys;
    }

    private String keyOf(String comment) {
        return QuarkusTransaction.requiringNew()
                .call(() -> comments.require(UUID.fromString(comment)).writer().addressKey());
    }

    @Test
    void addressKeysTurnAndAreForgotten() {
        String article = published(unique("열쇠"));
        String id = shown(article, comment("글")).path("id");
        String key = keyOf(id);
        assertThat(key).matches("\\d+\\.[A-Za-z0-9_-]{22}");
        AddressKeys now = keysIn(0);
        String first = now.current(ADDRESS);
        assertThat(now.current(ADDRESS)).isEqualTo(first);
        assertThat(now.current(new byte[] {(byte) 203, 0, 113, 8})).isNotEqualTo(first);
        AddressKeys later = keysIn(31);
        assertThat(later.current(ADDRESS)).isNotEqualTo(first);
        assertThat(later.all(ADDRESS)).contains(first);
        assertThat(keyOf(id)).isEqualTo(key);
        // Two months on nobody can tell, unless somebody is banned by that key.
        String banned = "address:" + first;
        Response ban = adminJson(Map.of("writer", banned)).post("/comments/bans");
        ban.then().statusCode(201);
        assertThat(keysIn(62).all(ADDRESS)).contains(first);
        assertThat(keyOf(id)).isEqualTo(key);
        admin().header("If-Match", ban.header("ETag"))
                .delete("/comments/bans/{id}", ban.<String>path("id"))
                .then()
                .statusCode(204);
        assertThat(keysIn(62).all(ADDRESS)).doesNotContain(first);
        assertThat(keyOf(id)).isNull();
        // What this node still knows is of no use for others: a new start makes a new key.
        assertThat(keysIn(124).all(ADDRESS)).hasSize(1);
    }

    @Test
    void networkOfAHouseholdIsOneAddress() {
        AddressKeys keys = keysIn(0);
        byte[] one = {0x20, 1, 0x0d, (byte) 0xb8, 0, 0, 0, 1, 9, 9, 9, 9, 9, 9, 9, 9};
        byte[] same = {0x20, 1, 0x0d, (byte) 0xb8, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8};
        byte[] other = {0x20, 1, 0x0d, (byte) 0xb8, 0, 0, 0, 2, 9, 9, 9, 9, 9, 9, 9, 9};
        assertThat(keys.current(one)).isEqualTo(keys.current(same)).isNotEqualTo(keys.current(other));
    }
}
