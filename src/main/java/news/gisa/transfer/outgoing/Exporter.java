package news.gisa.transfer.outgoing;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import news.gisa.site.SiteConfig;
import news.gisa.transfer.Field;
import news.gisa.transfer.Kind;
import news.gisa.transfer.Kinds;
import news.gisa.transfer.Tables;
import news.gisa.transfer.Tables.Condition;
import news.gisa.transfer.Thing;
import news.gisa.transfer.Type;

/** Writes all that is stored, some of it at a time. The same content makes the same lines, in whichever database it is. */
@Singleton
class Exporter {
    /** Things that are read together. */
    private static final int PAGE = 200;

    /** Characters of bodies that are read together. */
    private static final long BODIES = 2_000_000;

    private static final int BUFFER = 64 * 1024;
    private static final String BODY = "body";

    private final Tables tables;
    private final SiteConfig site;
    private final Clock clock;

    Exporter(Tables tables, SiteConfig site, Clock clock) {
        this.tables = tables;
        this.site = site;
        this.clock = clock;
    }

    /** @param include words for what goes out only on request */
    void write(Connection database, long seq, Set<String> include, OutputStream out) throws SQLException, IOException {
        LineWriter lines = new LineWriter(new BufferedOutputStream(out, BUFFER));
        lines.write(json -> header(json, seq, include));
        for (Kind kind : Kinds.ALL) {
            boolean asked = kind.onRequest() == null || include.contains(kind.onRequest());
            if (asked && kind.belongsTo() == null) {
                write(database, kind, lines);
            }
        }
        lines.end();
    }

    private void header(JsonGenerator json, long seq, Set<String> include) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", Kinds.HEADER);
        json.writeStringField("format", Kinds.FORMAT);
        json.writeNumberField("version", Kinds.VERSION);
        json.writeNumberField("seq", seq);
        json.writeStringField("at", clock.instant().toString());
        json.writeArrayFieldStart("include");
        for (String word : new TreeSet<>(include)) {
            json.writeString(word);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("site");
        json.writeStringField("name", site.name());
        json.writeStringField("language", site.language());
        json.writeStringField("timeZone", site.timeZone().getId());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Connection database, Kind kind, LineWriter lines) throws SQLException, IOException {
        if (kind == Kinds.SECTION) {
            // Few, and each one before those below it.
            for (Thing section : parentsFirst(
                    tables.read(database, kind, Condition.NONE, tables.order(kind, kind.key()), 0, null))) {
                lines.write(section);
            }
            return;
        }
        for (Condition level : levels(database, kind)) {
            all(database, kind, level, lines);
        }
    }

    private static List<Thing> parentsFirst(List<Thing> sections) {
        List<Thing> ordered = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        List<Thing> left = new ArrayList<>(sections);
        while (!left.isEmpty()) {
            List<Thing> next = left.stream()
                    .filter(section -> section.get("parentId") == null || known.contains(section.get("parentId")))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Sections are below one another in a circle");
            }
            ordered.addAll(next);
            next.forEach(section -> known.add(section.get("id")));
            left.removeAll(next);
        }
        return ordered;
    }

    /** Conditions one after the other. */
    private List<Condition> levels(Connection database, Kind kind) throws SQLException {
        if (kind.levels() == null) {
            return List.of(Condition.NONE);
        }
        Field level = kind.field(kind.levels());
        Map<Object, Object> found = tables.pairs(
                database,
                kind,
                level,
                level.column(),
                level.type(),
                new Condition("1 = 1 group by " + level.column(), List.of()));
        return new TreeSet<>(found.keySet())
                .stream().map(value -> Tables.where(level, "=", value)).toList();
    }

    private void all(Connection database, Kind kind, Condition level, LineWriter lines)
            throws SQLException, IOException {
        List<Field> key = kind.key().stream().map(kind::field).toList();
        String order = tables.order(kind, kind.key());
        List<Thing> page = tables.read(database, kind, level, order, PAGE, null);
        while (!page.isEmpty()) {
            page(database, kind, page, lines);
            List<Object> last = page.get(page.size() - 1).key();
            page = new ArrayList<>();
            if (key.size() > 1) {
                // Two questions: for one with "or" no index would serve.
                page.addAll(tables.read(
                        database,
                        kind,
                        Tables.where(key.get(0), "=", last.get(0)).and(tables.behind(key.get(1), last.get(1))),
                        order,
                        PAGE,
                        null));
            }
            if (page.size() < PAGE) {
                page.addAll(tables.read(
                        database,
                        kind,
                        level.and(tables.behind(key.get(0), last.get(0))),
                        order,
                        PAGE - page.size(),
                        null));
            }
        }
    }

    private void page(Connection database, Kind kind, List<Thing> page, LineWriter lines)
            throws SQLException, IOException {
        if (kind == Kinds.ARTICLE) {
            articles(database, page, lines);
        } else {
            for (Thing thing : page) {
                lines.write(thing);
            }
        }
    }

    /** Each with its revisions and its timeline behind it, so that it can be stored whole. */
    private void articles(Connection database, List<Thing> articles, LineWriter lines)
            throws SQLException, IOException {
        Set<Object> ids = articles.stream().map(article -> article.get("id")).collect(Collectors.toSet());
        Map<Object, List<Thing>> revisions = of(database, Kinds.REVISION, ids, List.of("articleId", "number"), BODY);
        Map<Object, List<Thing>> timelines = of(database, Kinds.PUBLICATION, ids, List.of("articleId", "number"), null);
        Map<UUID, Integer> sizes = tables.pairs(
                database,
                Kinds.REVISION,
                Kinds.REVISION.field("id"),
                "char_length(body)",
                Type.INTEGER,
                Tables.in(Kinds.REVISION.field("articleId"), ids));
        Map<Object, String> bodies = new LinkedHashMap<>();
        List<Thing> all = articles.stream()
                .flatMap(article -> revisions.getOrDefault(article.get("id"), List.of()).stream())
                .toList();
        int at = 0;
        for (Thing article : articles) {
            lines.write(article);
            for (Thing revision : revisions.getOrDefault(article.get("id"), List.of())) {
                if (!bodies.containsKey(revision.get("id"))) {
                    bodies.clear();
                    bodies.putAll(bodies(database, all.subList(at, all.size()), sizes));
                }
                lines.write(revision.with(BODY, bodies.get(revision.get("id"))));
                at++;
            }
            for (Thing event : timelines.getOrDefault(article.get("id"), List.of())) {
                lines.write(event);
            }
        }
    }

    private Map<Object, List<Thing>> of(
            Connection database, Kind kind, Set<Object> articles, List<String> order, String left) throws SQLException {
        return tables
                .read(database, kind, Tables.in(kind.field("articleId"), articles), tables.order(kind, order), 0, left)
                .stream()
                .collect(Collectors.groupingBy(thing -> thing.get("articleId")));
    }

    /** The bodies of the first of these revisions, as many as are read together. */
    private Map<UUID, String> bodies(Connection database, List<Thing> revisions, Map<UUID, Integer> sizes)
            throws SQLException {
        List<Object> ids = new ArrayList<>();
        long size = 0;
        for (Thing revision : revisions) {
            size += sizes.get((UUID) revision.get("id"));
            if (!ids.isEmpty() && (size > BODIES || ids.size() == PAGE)) {
                break;
            }
            ids.add(revision.get("id"));
        }
        Field id = Kinds.REVISION.field("id");
        return tables.pairs(database, Kinds.REVISION, id, BODY, Type.TEXT, Tables.in(id, ids));
    }
}
