import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Fills an empty Gisa database, whose schema a first start has made, straight over JDBC while the service is down: the rows that
 * the service itself would write, save the audit trail. The same number of articles is always the same content.
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' src/bench/Load.java URL USER PASSWORD ARTICLES FILE_FOR_SLUGS</pre>
 */
public class Load {
    private static final int CHUNK = 200;
    private static final int SECTIONS = 8;
    private static final int AUTHORS = 50;
    private static final int TAGS = 200;
    private static final int SLUGS_TOLD = 50_000;
    private static final Duration SPAN = Duration.ofDays(8 * 365);
    private static final UUID TOKEN = new UUID(0x019b_0000_0000_7000L, 0x8000_0000_0000_0001L);
    private static final OffsetDateTime FOREVER = OffsetDateTime.parse("9999-12-31T00:00:00Z");

    private final Random random = new Random(20_220_119);
    private final Prose prose = new Prose(random);
    private final List<Table> tables = new ArrayList<>();
    private final List<UUID> sections = new ArrayList<>();
    private final List<UUID> authors = new ArrayList<>();
    private final List<UUID> tags = new ArrayList<>();
    private final List<String> authorNames = new ArrayList<>();

    private final Table section;
    private final Table author;
    private final Table authorSlug;
    private final Table tag;
    private final Table article;
    private final Table articleSlug;
    private final Table revision;
    private final Table byline;
    private final Table revisionTag;
    private final Table publication;
    private final Table comment;
    private final Table snapshot;
    private final Table reading;

    private Load(Connection db) throws SQLException {
        section = table(db, "section", "id, slug, name, position, version");
        author = table(db, "author", "id, slug, name, role, beats, links, active, version");
        authorSlug = table(db, "author_slug", "slug, author_id");
        tag = table(db, "tag", "id, slug, name, name_key, kind, version");
        article = table(
                db,
                "article",
                "id, slug, revision, comment_count, created_at, created_by, owner_id, changed_at, publication_count,"
                        + " planned_until");
        articleSlug = table(db, "article_slug", "slug, article_id");
        revision = table(
                db,
                "revision",
                "id, article_id, number, saved_at, saved_by, saved_by_name, slug, language, headline, deck, summary,"
                        + " section_id, image_url, image_alt, image_caption, image_credit, image_width, image_height,"
                        + " body, urgency, breaking, comments_open, kind, changed_fields, characters_added,"
                        + " characters_removed, byline_names");
        byline = table(db, "revision_byline", "revision_id, position, author_id, name, role");
        revisionTag = table(db, "revision_tag", "revision_id, position, tag_id");
        publication = table(
                db,
                "publication",
                "article_id, number, kind, revision_id, revision_number, section_id, starts_at, ends_at, published_at,"
                        + " updated_at, created_at, created_by, created_by_name");
        comment =
                table(db, "comment", "id, article_id, thread_id, author_name, name_key, text, created_at, reply_count");
        snapshot = table(db, "weather_snapshot", "id, ref, local_date, observed_at, sorts_at, source, version");
        reading = table(db, "weather_reading", "snapshot_id, station_code, temperature, condition_code");
    }

    public static void main(String[] args) throws SQLException, IOException {
        int count = Integer.parseInt(args[3]);
        long start = System.nanoTime();
        try (Connection db = DriverManager.getConnection(args[0], args[1], args[2])) {
            boolean h2 = args[0].startsWith("jdbc:h2:");
            requireEmpty(db);
            // Every reference is right by construction; looking each up would take most of the time.
            execute(db, h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            db.setAutoCommit(false);
            Load load = new Load(db);
            load.relations(db);
            Files.write(Path.of(args[4]), load.articles(db, count));
            db.setAutoCommit(true);
            execute(db, h2 ? "set referential_integrity true" : "set session_replication_role = origin");
            execute(db, h2 ? "analyze" : "vacuum analyze");
        }
        System.err.printf("%,d articles loaded in %d s%n", count, (System.nanoTime() - start) / 1_000_000_000);
    }

    private static void requireEmpty(Connection db) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from article")) {
            row.next();
            if (row.getInt(1) > 0) {
                throw new IllegalStateException("There are articles in this database: give an empty one.");
            }
        }
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private void relations(Connection db) throws SQLException {
        Instant start = start();
        for (int i = 0; i < SECTIONS; i++) {
            sections.add(id(start));
            section.add(sections.get(i), "section-" + (i + 1), prose.section(i), i + 1, 0);
        }
        for (int i = 0; i < AUTHORS; i++) {
            authors.add(id(start));
            authorNames.add(prose.name(i));
            author.add(authors.get(i), authorNames.get(i), authorNames.get(i), "기자", "", "[]", true, 0);
            authorSlug.add(authorNames.get(i), authors.get(i));
        }
        for (int i = 0; i < TAGS; i++) {
            String name = prose.tag(i);
            tags.add(id(start));
            tag.add(tags.get(i), name, name, name, null, 0);
        }
        weather(db);
        flush(db);
    }

    /** Yesterday's weather at all the stations that the schema brings. */
    private void weather(Connection db) throws SQLException {
        Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
        UUID snapshotId = id(day);
        String date = day.toString().substring(0, 10);
        snapshot.add(snapshotId, date, java.sql.Date.valueOf(date), null, at(day), "기상청", 0);
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("select code from weather_station")) {
            while (row.next()) {
                reading.add(snapshotId, row.getString(1), random.nextInt(20) - 5, random.nextInt(4));
            }
        }
    }

    /** @return slugs of articles, evenly over all of them, in no order */
    private List<String> articles(Connection db, int count) throws SQLException {
        List<String> slugs = new ArrayList<>();
        Instant start = start();
        long step = SPAN.toMillis() / count;
        int every = Math.max(1, count / SLUGS_TOLD);
        for (int i = 0; i < count; i++) {
            String slug = article(start.plusMillis(i * step), i);
            if (i % every == 0) {
                slugs.add(slug);
            }
            if (i % CHUNK == CHUNK - 1) {
                flush(db);
            }
        }
        flush(db);
        Collections.shuffle(slugs, random);
        return slugs;
    }

    private static Instant start() {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).minus(SPAN).minus(1, ChronoUnit.DAYS);
    }

    /** One article; every fifth was put right once, some minutes after it came out. */
    private String article(Instant created, int number) throws SQLException {
        UUID id = id(created);
        String headline = prose.headline();
        String slug = headline.replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "") + "-" + (number + 1);
        Instant published = created.plus(20, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        Instant updated = published.plus(11, ChronoUnit.MINUTES);
        boolean twice = number % 5 == 0;
        int comments = random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 0;
        Text text = new Text(
                slug,
                headline,
                String.join("\n", prose.line(), prose.line(), prose.line()),
                sections.get(random.nextInt(SECTIONS)),
                random.nextInt(10) < 3 ? prose.line() : null,
                List.copyOf(pick(AUTHORS, 1 + (random.nextInt(5) + 1) / 4)),
                List.copyOf(pick(TAGS, 1 + random.nextInt(4))),
                random.nextInt(200) == 0);
        Instant changed = twice ? updated : published;
        article.add(
                id, slug, twice ? 2 : 1, comments, at(created), TOKEN, TOKEN, at(changed), twice ? 2 : 1, at(changed));
        articleSlug.add(slug, id);
        String body = prose.body();
        publish(id, 1, save(id, 1, text, body, created), text, published, twice ? at(updated) : FOREVER, published);
        if (twice) {
            publish(id, 2, save(id, 2, text, body + "\n덧붙임.\n", updated), text, updated, FOREVER, published);
        }
        for (int i = 0; i < comments; i++) {
            Instant written = published.plus(1L + i, ChronoUnit.HOURS);
            String reader = prose.name(random.nextInt(AUTHORS));
            comment.add(id(written), id, id, reader, reader, prose.line(), at(written), 0);
        }
        return slug;
    }

    private List<Integer> pick(int from, int size) {
        return random.ints(0, from).distinct().limit(size).boxed().toList();
    }

    private record Text(
            String slug,
            String headline,
            String deck,
            UUID section,
            String picture,
            List<Integer> authors,
            List<Integer> tags,
            boolean breaking) {}

    private UUID save(UUID articleId, int number, Text text, String body, Instant saved) throws SQLException {
        UUID id = id(saved);
        boolean picture = text.picture != null;
        revision.add(
                id,
                articleId,
                number,
                at(saved),
                TOKEN,
                "bench",
                text.slug,
                "ko",
                text.headline,
                text.deck,
                null,
                text.section,
                picture ? "https://images.example/" + articleId + ".jpg" : null,
                text.picture,
                text.picture,
                picture ? "한빛일보" : null,
                picture ? 1600 : null,
                picture ? 1067 : null,
                body,
                5,
                text.breaking,
                true,
                "save",
                number == 1 ? "slug\nlanguage\nheadline\ndeck\nsection\ntags\nbyline\nbody" : "body",
                number == 1 ? text.headline.length() + text.deck.length() + body.length() : 5,
                0,
                text.authors.stream().map(authorNames::get).collect(Collectors.joining("\n")));
        for (int i = 0; i < text.authors.size(); i++) {
            int who = text.authors.get(i);
            byline.add(id, i, authors.get(who), authorNames.get(who), "기자");
        }
        for (int i = 0; i < text.tags.size(); i++) {
            revisionTag.add(id, i, tags.get(text.tags.get(i)));
        }
        return id;
    }

    private void publish(
            UUID articleId,
            int number,
            UUID revisionId,
            Text text,
            Instant startsAt,
            OffsetDateTime endsAt,
            Instant publishedAt)
            throws SQLException {
        publication.add(
                articleId,
                number,
                "update",
                revisionId,
                number,
                text.section,
                at(startsAt),
                endsAt,
                at(publishedAt),
                at(startsAt),
                at(startsAt),
                TOKEN,
                "bench");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** UUIDv7 (RFC 9562): ids in the order of time. */
    private UUID id(Instant at) {
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000L << 48);
    }

    private Table table(Connection db, String name, String columns) throws SQLException {
        Table table = new Table(db, name, columns);
        tables.add(table);
        return table;
    }

    private void flush(Connection db) throws SQLException {
        for (Table table : tables) {
            table.flush();
        }
        db.commit();
    }

    /** Rows of one table, sent in batches. */
    private static final class Table {
        private final PreparedStatement insert;
        private boolean waiting;

        Table(Connection db, String name, String columns) throws SQLException {
            String values = columns.replaceAll("[^,]+", "?");
            insert = db.prepareStatement("insert into " + name + " (" + columns + ") values (" + values + ")");
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
            waiting = true;
        }

        void flush() throws SQLException {
            if (waiting) {
                insert.executeBatch();
                waiting = false;
            }
        }
    }

    /** News of nowhere: Korean text of the usual lengths. */
    private static final class Prose {
        private static final int PARAGRAPHS = 19;
        private static final String[] SECTION = {"정치", "경제", "산업", "사회", "국제", "문화", "체육", "과학"};
        private static final String[] FAMILY = {"한", "윤", "차", "서", "임", "오", "권", "배", "노", "문"};
        private static final String[] GIVEN = {"서윤", "도하", "은결", "하람", "지우"};
        private static final String[] PLACE = {"새봄시", "한빛군", "다온구", "가람도", "너울항", "솔바람시", "물빛마을", "해오름구", "별내리", "늘푸른군"
        };
        private static final String[] THING = {
            "철도", "도서관", "배터리", "수돗물", "로봇", "예산", "항만", "학교", "축제", "병원",
            "시장", "공원", "버스", "반도체", "바둑", "날씨", "주택", "연구소", "어시장", "극장"
        };
        private static final String[] WHO = {
            "시청 담당 부서는", "현장을 찾은 주민들은", "이 분야를 오래 지켜본 연구자들은", "회사 쪽 설명을 들은 직원들은",
            "의회 예산 위원회는", "지난해 같은 일을 겪은 이웃 도시는", "시민 단체 활동가들은", "공사를 맡은 기술자들은"
        };
        private static final String[] WHEN = {"지난주부터", "올해 안에", "이르면 다음 달", "세 차례 회의 끝에", "겨울이 오기 전에", "두 해에 걸쳐"};
        private static final String[] WHAT = {
            "새 계획을 처음부터 다시 살펴보기로",
            "늘어난 비용을 나누어 맡기로",
            "낡은 시설을 한곳으로 모으기로",
            "그동안의 기록을 모두 공개하기로",
            "밤에도 문을 열어 두기로",
            "안전 점검을 두 배로 늘리기로",
            "젊은 일꾼을 더 뽑기로"
        };
        private static final String[] END = {"했다고 밝혔다.", "뜻을 모았다.", "약속했다.", "하고 준비에 들어갔다.", "했지만 반대도 적지 않다."};

        private final Random random;

        Prose(Random random) {
            this.random = random;
        }

        String section(int number) {
            return SECTION[number];
        }

        String name(int number) {
            return FAMILY[number % FAMILY.length] + GIVEN[number / FAMILY.length];
        }

        String tag(int number) {
            return PLACE[number % PLACE.length] + THING[number / PLACE.length];
        }

        String headline() {
            return "‘" + any(PLACE) + " " + any(THING) + "’ " + any(WHEN) + " "
                    + any(WHAT).replaceAll("기로$", "나") + "…" + any(PLACE) + "도 " + any(THING) + " 손질";
        }

        String line() {
            return any(PLACE) + " " + any(THING) + "·" + any(THING) + " " + any(WHEN) + " 손보고 "
                    + (10 + random.nextInt(900)) + "억 원 들인다";
        }

        String body() {
            StringBuilder text = new StringBuilder(2_000);
            for (int i = 0; i < PARAGRAPHS; i++) {
                sentence(text).append(' ');
                sentence(text).append("\n\n");
            }
            return text.append("::ad{slot=\"end\"}\n").toString();
        }

        private StringBuilder sentence(StringBuilder text) {
            return text.append(any(PLACE))
                    .append(' ')
                    .append(any(THING))
                    .append(" 문제를 두고 ")
                    .append(any(WHO))
                    .append(' ')
                    .append(any(WHEN))
                    .append(' ')
                    .append(any(WHAT))
                    .append(' ')
                    .append(any(END));
        }

        private String any(String[] words) {
            return words[random.nextInt(words.length)];
        }
    }
}
