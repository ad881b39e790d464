package news.gisa.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whatever readers and moderators do at once: every count that is kept equals the count of what there is. */
@QuarkusTest
class CommentCountsTest extends Discussing {
    private static final int WORKERS = 4;
    private static final int STEPS = 40;
    private static final List<String> ACTIONS =
            List.of("approve", "reject", "spam", "delete", "restore", "approve", "pin", "unpin");

    private final EntityManager entities;

    CommentCountsTest(EntityManager entities) {
        this.entities = entities;
    }

    @Test
    void countsNeverDrift() throws Exception {
        List<String> articles = List.of(published(unique("셈")), published(unique("셈")));
        String frontend = token("contributor");
        List<Response> posted = new CopyOnWriteArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                Random random = new Random(i);
                work.add(() -> {
                    for (int step = 0; step < STEPS; step++) {
                        step(random, articles, frontend, posted);
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        articles.forEach(this::requireTrueCounts);
    }

    private static void step(Random random, List<String> articles, String frontend, List<Response> posted) {
        int kind = posted.isEmpty() ? 0 : random.nextInt(10);
        if (kind < 4) {
            String article = articles.get(random.nextInt(articles.size()));
            Response comment = random.nextInt(4) == 0 || posted.isEmpty()
                    ? post(as(frontend), article, memberComment("e" + random.nextInt(3), "글 " + random.nextInt()))
                    : post(article, reply(posted.get(random.nextInt(posted.size())), "답 " + random.nextInt()));
            assertThat(comment.statusCode()).isIn(201, 400);
            if (comment.statusCode() == 201) {
                posted.add(comment);
            }
            return;
        }
        Response some = posted.get(random.nextInt(posted.size()));
        if (kind < 6) {
            assertThat(as(frontend)
                            .contentType("application/json")
                            .body(Map.of(
                                    "vote",
                                    List.of("up", "down", "none").get(random.nextInt(3)),
                                    "member",
                                    "m" + random.nextInt(4)))
                            .post("/articles/{ref}/comments/{id}/vote", some.<String>path("articleId"), some.path("id"))
                            .statusCode())
                    .isIn(200, 404);
        } else if (random.nextInt(12) == 0) {
            assertThat(admin().post("/comments/writers/{writer}/erase", "member:e" + random.nextInt(3))
                            .statusCode())
                    .isEqualTo(200);
        } else if (kind < 9) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String id = posted.get(random.nextInt(posted.size())).path("id");
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            }
            assertThat(act(Map.of("action", ACTIONS.get(random.nextInt(ACTIONS.size())), "ids", ids))
                            .statusCode())
                    .isEqualTo(200);
        } else if (some.<String>path("author.name").equals("바람개비")) {
            // Those of members may be erased by now, and with them their secrets.
            assertThat(withSecret(some)
                            .delete("/articles/{ref}/comments/{id}", some.<String>path("articleId"), some.path("id"))
                            .statusCode())
                    .isIn(204, 404, 412);
        }
    }

    private void requireTrueCounts(String slug) {
        assertThat(entities.createQuery("""
                        select c.id, c.replyCount, (select count(r) from Comment r where r.parentId = c.id and r.place > 0)
                        from Comment c, Article a where a.slug = :slug and c.articleId = a.id""", Object[].class)
                        .setParameter("slug", slug)
                        .getResultList())
                .as("replies")
                .isNotEmpty()
                .allSatisfy(row -> assertThat(((Integer) row[1]).longValue()).isEqualTo(row[2]));
        assertThat(entities.createQuery("""
                        select c.id, c.answers, (select count(r) from Comment r
                          where r.replyTo = c.id and r.parentId <> c.id and r.place > 0)
                        from Comment c, Article a where a.slug = :slug and c.articleId = a.id""", Object[].class)
                        .setParameter("slug", slug)
                        .getResultList())
                .as("answers beside")
                .allSatisfy(row -> assertThat(((Integer) row[1]).longValue()).isEqualTo(row[2]));
        assertThat(entities.createQuery("""
                        select c.id, c.votes, (select coalesce(sum(v.choice), 0) from CommentVote v where v.commentId = c.id)
                        from Comment c, Article a where a.slug = :slug and c.articleId = a.id""", Object[].class)
                        .setParameter("slug", slug)
                        .getResultList())
                .as("votes")
                .allSatisfy(row -> assertThat(((Integer) row[1]).longValue()).isEqualTo(row[2]));
        assertThat(entities.createQuery(
                                "select c from Comment c, Article a where a.slug = :slug and c.articleId = a.id",
                                Comment.class)
                        .setParameter("slug", slug)
                        .getResultList())
                .as("places")
                .allSatisfy(comment ->
                        assertThat(comment.isShown()).isEqualTo(comment.isPublished() || comment.isAnswered()));
        long published = entities.createQuery(
                        "select count(c) from Comment c, Article a where a.slug = :slug and c.articleId = a.id and c.status = :published",
                        Long.class)
                .setParameter("slug", slug)
                .setParameter("published", CommentStatus.published)
                .getSingleResult();
        int shown = anonymous().get("/articles/{ref}", slug).path("commentCount");
        assertThat(shown).isEqualTo((int) published);
    }
}
