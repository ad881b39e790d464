package news.gisa.article.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.HttpTest;
import org.junit.jupiter.api.Test;

/**
 * Lists against what each article says of itself: after a story of writes in an order that nobody chose, every filter and combination
 * of filters finds what a reader would find who asks for one article after the other, at any instant.
 */
@QuarkusTest
class ArticleListingsTest extends HttpTest {
    private static final int ARTICLES = 14;
    private static final int STEPS = 60;

    /** What all of these articles fulfil. */
    private static final List<Map<String, String>> MORE =
            List.of(Map.of(), Map.of("mine", "true"), Map.of("changedSince", "2020-01-01"));

    @Inject
    ArticleListings listings;

    @Inject
    EntityManager entities;

    @Inject
    ListingSettlement settlement;

    @Inject
    ListingUpgrade upgrade;

    private final Random random = new Random(14);
    private int round;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<String>> words = new TreeMap<>();
    private final List<String> tags = new ArrayList<>();

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A word of a kind, or none. */
    private String maybe(String kind) {
        return random.nextInt(4) == 0 ? null : any(words.get(kind));
    }

    private static String section() {
        String slug = unique("listing");
        adminJson(Map.of("name", "목록")).put("/sections/{slug}", slug).then().statusCode(201);
        return slug;
    }

    private static String author() {
        return adminJson(Map.of("name", unique("목록 기자"))).post("/authors").path("slug");
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new HashMap<>();
        content.put("headline", unique("목록"));
        content.put("language", any(words.get("language")));
        content.put("section", maybe("section"));
        content.put("tags", tags.stream().filter(tag -> random.nextBoolean()).toList());
        String author = maybe("author");
        content.put("byline", author == null ? List.of() : List.of(Map.of("author", author), Map.of("name", "손님")));
        return content;
    }

    private void step(Instant now) {
        String id = any(ids);
        switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                admin().contentType(MERGE_PATCH)
                        .header("If-Match", "*")
                        .body(content())
                        .patch("/articles/{ref}", id);
            case 3, 4 -> act(id, "publish", Map.of("keepUpcoming", true));
            case 5 -> act(id, "publish", Map.of("kind", "minor", "keepUpcoming", true));
            case 6 ->
                act(
                        id,
                        "publish",
                        Map.of("at", now.minusSeconds(random.nextInt(100_000)).toString(), "keepUpcoming", true));
            case 7 ->
                act(
                        id,
                        "publish",
                        Map.of(
                                "at", now.plusMillis(500 + random.nextInt(1500)).toString(),
                                "until",
                                        now.plusSeconds(5 + random.nextInt(100_000))
                                                .toString(),
                                "keepUpcoming", true));
            case 8 -> act(id, "withdraw", Map.of("reason", "잘못"));
            case 9 -> admin().header("If-Match", "*").delete("/articles/{ref}", id);
            case 10 -> act(id, "restore", Map.of());
            default -> act(id, "submit", Map.of());
        }
    }

    /** Which of them are refused, and why, is not what this is about. */
    private static void act(String id, String action, Map<String, ?> request) {
        adminJson(request).post("/articles/{ref}/" + action, id);
    }

    @Test
    void everyListShowsWhatItsArticlesSay() throws InterruptedException {
        words.put("section", List.of(section(), section()));
        words.put("author", new ArrayList<>(List.of(author(), author(), author())));
        words.put("language", List.of("ko", "en", "en-GB", "en-US"));
        for (int i = 0; i < 4; i++) {
            tags.add(adminJson(Map.of("name", unique("목록"))).post("/tags").path("slug"));
        }
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < ARTICLES; i++) {
            ids.add(draft(content()).path("id"));
        }
        List<Instant> instants = new ArrayList<>(List.of(begun.minusSeconds(50_000)));
        for (int i = 0; i < STEPS; i++) {
            step(Instant.now().truncatedTo(ChronoUnit.MILLIS));
            if (i % 20 == 10) {
                instants.add(Instant.now().truncatedTo(ChronoUnit.MILLIS));
            }
        }
        words.put("tag", tags);
        // Not what is public now, which the clock may change between two answers.
        instants.forEach(instant -> readers(filters(), instant));
        mergeAndRemove();
        Instant all = Instant.now().plusMillis(2_500).truncatedTo(ChronoUnit.MILLIS);
        Thread.sleep(Instant.now().until(all, ChronoUnit.MILLIS) + 5);
        compare(List.of(begun.plusMillis(2_000), all, all.plusSeconds(40_000)));
        settlement.run();
        compare(List.of());
        rowsFollowFromWhatTheyAreOf();
        allAreListedAgainByTheStart();
    }

    private void mergeAndRemove() {
        String author = words.get("author").remove(0);
        adminJson(Map.of("from", author))
                .post("/authors/{ref}/merge", words.get("author").get(0))
                .then()
                .statusCode(200);
        adminJson(Map.of("from", tags.remove(0)))
                .post("/tags/{slug}/merge", tags.get(0))
                .then()
                .statusCode(200);
        // What is public keeps its tags.
        admin().header("If-Match", "*").delete("/tags/{slug}", tags.get(2));
        act(ids.get(0), "withdraw", Map.of("reason", "잘못"));
        admin().header("If-Match", "*").delete("/articles/{ref}", ids.get(0));
        act(ids.get(0), "purge", Map.of());
    }

    private void compare(List<Instant> instants) {
        List<Map<String, String>> filters = filters();
        readers(filters, null);
        instants.forEach(instant -> readers(filters, instant));
        desk(filters);
    }

    /** Each word by itself, and combinations of two and three. */
    private List<Map<String, String>> filters() {
        List<Map<String, String>> filters = new ArrayList<>();
        words.forEach((kind, of) -> of.forEach(word -> filters.add(Map.of(kind, word))));
        for (int i = 0; i < 8; i++) {
            Map<String, String> filter = new TreeMap<>();
            while (filter.size() < 2 + i % 2) {
                String kind = any(List.copyOf(words.keySet()));
                filter.put(kind, any(words.get(kind)));
            }
            filters.add(filter);
        }
        return filters;
    }

    private void readers(List<Map<String, String>> filters, Instant asOf) {
        List<Response> visible = ids.stream()
                .map(id -> (asOf == null ? admin() : admin().queryParam("asOf", asOf.toString()))
                        .get("/articles/{ref}", id))
                .filter(answer -> answer.statusCode() == 200)
                .sorted(Comparator.comparing((Response answer) -> Instant.parse(answer.path("publishedAt")))
                        .thenComparing(answer -> answer.<String>path("id"))
                        .reversed())
                .toList();
        for (Map<String, String> filter : filters) {
            List<String> expected = visible.stream()
                    .filter(answer -> matches(answer, filter))
                    .map(answer -> answer.<String>path("id"))
                    .toList();
            Response page = (asOf == null ? admin() : admin().queryParam("asOf", asOf.toString()))
                    .queryParams(filter)
                    .queryParam("limit", 100)
                    .queryParam("total", true)
                    .get("/headlines");
            if (page.statusCode() == 400) {
                // A tag that went.
                assertThat(expected).as("%s", filter).isEmpty();
                continue;
            }
            List<String> found = page.path("items.id");
            assertThat(found.stream().filter(ids::contains).toList())
                    .as("%s at %s", filter, asOf)
                    .isEqualTo(expected);
            assertThat(page.<Integer>path("total")).as("%s at %s", filter, asOf).isGreaterThanOrEqualTo(found.size());
            if (page.path("next") == null) {
                assertThat(page.<Integer>path("total"))
                        .as("%s at %s", filter, asOf)
                        .isEqualTo(found.size());
            }
        }
    }

    private static boolean matches(Response article, Map<String, String> filter) {
        return filter.entrySet().stream().allMatch(word -> switch (word.getKey()) {
            case "section" -> Objects.equals(article.path("section.slug"), word.getValue());
            case "tag" -> article.<List<String>>path("tags.slug").contains(word.getValue());
            case "author" -> article.<List<String>>path("byline.author.slug").contains(word.getValue());
            default -> (article.<String>path("language") + "-").startsWith(word.getValue() + "-");
        });
    }

    private void desk(List<Map<String, String>> filters) {
        List<Response> all = ids.stream()
                .map(id -> admin().queryParam("version", "latest").get("/articles/{ref}", id))
                .filter(answer -> answer.statusCode() == 200)
                .sorted(Comparator.comparing((Response answer) -> answer.<String>path("id"))
                        .reversed())
                .toList();
        List<Map<String, String>> asked = new ArrayList<>(filters);
        for (String status : List.of("draft", "in_review", "scheduled", "published", "withdrawn", "trashed")) {
            for (Map<String, String> filter : filters.subList(0, 3)) {
                Map<String, String> both = new TreeMap<>(filter);
                both.put("status", status);
                asked.add(both);
            }
        }
        for (Map<String, String> filter : asked) {
            Map<String, String> rest = new TreeMap<>(filter);
            String status = rest.remove("status");
            List<String> expected = all.stream()
                    .filter(answer -> status == null
                            ? !answer.path("status").equals("trashed")
                            : answer.path("status").equals(status))
                    .filter(answer -> matches(answer, rest))
                    .map(answer -> answer.<String>path("id"))
                    .toList();
            Map<String, String> more = MORE.get(round++ % MORE.size());
            Response page = admin().queryParam("version", "latest")
                    .queryParams(filter)
                    .queryParams(more)
                    .queryParam("limit", 100)
                    .queryParam("total", true)
                    .get("/articles");
            if (page.statusCode() == 400) {
                assertThat(expected).as("%s", filter).isEmpty();
                continue;
            }
            List<String> found = page.path("items.id");
            assertThat(found.stream().filter(ids::contains).toList())
                    .as("desk %s %s", filter, more)
                    .isEqualTo(expected);
            if (page.path("next") == null) {
                assertThat(page.<Integer>path("total"))
                        .as("desk %s %s", filter, more)
                        .isEqualTo(found.size());
            }
        }
    }

    /** Of all articles of the database: making them anew changes nothing, and the counts are those of the rows. */
    private void rowsFollowFromWhatTheyAreOf() {
        QuarkusTransaction.begin();
        try {
            List<?> all = entities.createQuery("select a.id from Article a").getResultList();
            Map<?, Long> differences =
                    listings.renew(all.stream().map(id -> (UUID) id).toList());
            assertThat(differences)
                    .allSatisfy((facet, difference) -> assertThat(difference).isZero());
            assertThat(counts("select cast(facet as varchar(36)), articles from listing_count where articles <> 0"))
                    .isEqualTo(counts("""
                            select cast(l.facet as varchar(36)), count(*) from listing l left join listing_due d
                            on d.article_id = l.article_id and d.facet = l.facet and d.starts_at = l.starts_at
                            where not l.past and coalesce(d.counted, true) group by l.facet"""));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** What was listed by an older version, or never, is listed as by the writes themselves. */
    private void allAreListedAgainByTheStart() {
        List<String> before = rows();
        assertThat(before).isNotEmpty();
        QuarkusTransaction.requiringNew()
                .run(() -> List.of("listing", "listing_due", "listing_count", "listing_basis")
                        .forEach(table -> entities.createNativeQuery("delete from " + table)
                                .executeUpdate()));
        upgrade.make();
        assertThat(rows()).isEqualTo(before);
        upgrade.make();
        assertThat(rows()).isEqualTo(before);
    }

    /** Without the traces of what is gone for good, of which nothing else is left. */
    private List<String> rows() {
        Stream<?> listed = entities.createNativeQuery(
                        "select cast(l.facet as varchar(36)), cast(l.article_id as varchar(36)), l.starts_at, l.ends_at, l.sorts_at, l.past"
                                + " from listing l join article a on a.id = l.article_id")
                .getResultStream();
        Stream<?> counted = entities.createNativeQuery(
                        "select cast(facet as varchar(36)), articles from listing_count where articles <> 0")
                .getResultStream();
        return Stream.concat(listed, counted)
                .map(row -> Arrays.toString((Object[]) row))
                .sorted()
                .toList();
    }

    private Map<String, Long> counts(String sql) {
        return ((Stream<?>) entities.createNativeQuery(sql).getResultStream())
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
