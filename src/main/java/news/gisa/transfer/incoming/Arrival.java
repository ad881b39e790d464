package news.gisa.transfer.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import news.gisa.transfer.Field;
import news.gisa.transfer.ImportRun;
import news.gisa.transfer.ImportRun.Tally;
import news.gisa.transfer.Kind;
import news.gisa.transfer.Kinds;
import news.gisa.transfer.Tables;
import news.gisa.transfer.Thing;
import news.gisa.transfer.Type;

/** Some lines on their way into the database, in one transaction. */
final class Arrival {
    private final Shelves shelves;
    private final Consequences consequences;
    private final ImportRun run;
    private final References references;
    private final Names names;
    private final List<Report> reports = new ArrayList<>();

    private final Map<UUID, Whole> articles = new LinkedHashMap<>();
    private final Set<UUID> changedArticles = new TreeSet<>();
    private final Set<UUID> changedAuthors = new TreeSet<>();
    private final CommentCounts comments = new CommentCounts();
    private final List<Thing> others = new ArrayList<>();
    private boolean addressKeys;
    private long last;
    private long created;
    private long replaced;
    private long unchanged;
    private long refused;

    Arrival(Shelves shelves, Consequences consequences, ImportRun run, Seen seen) {
        this.shelves = shelves;
        this.consequences = consequences;
        this.run = run;
        this.references = new References(shelves, run.isDryRun() ? seen : null);
        this.names = new Names(shelves);
    }

    /** Told when the transaction is about to commit. */
    record Report(long line, String pointer, String detail) {}

    /** That a thing of several lines cannot be stored whole. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Report> reports;

        Broken(List<Report> reports) {
            super("A thing cannot be stored whole", null, false, false);
            this.reports = reports;
        }

        List<Report> reports() {
            return reports;
        }
    }

    /** An article, as far as it came. */
    private static final class Whole {
        private final long line;
        private final int latest;
        private final boolean taken;
        private final boolean fresh;
        private final Set<Object> revisions = new HashSet<>();
        private final Set<Object> events = new HashSet<>();

        Whole(Entry entry, boolean taken, boolean fresh) {
            this.line = entry.line();
            this.latest = (Integer) entry.thing().get("revision");
            this.taken = taken;
            this.fresh = fresh;
        }

        boolean hasLater() {
            return revisions.stream().anyMatch(number -> (Integer) number > latest);
        }
    }

    void take(List<Entry> some) {
        Map<Kind, List<Entry>> byKind = new LinkedHashMap<>();
        for (Entry entry : some) {
            last = Math.max(last, entry.line());
            if (entry.fault() != null) {
                refuse(entry, entry.fault().pointer(), entry.fault().getMessage());
            } else {
                byKind.computeIfAbsent(entry.kind(), none -> new ArrayList<>()).add(entry);
            }
        }
        for (Kind kind : Kinds.ALL) {
            if (byKind.containsKey(kind)) {
                take(kind, byKind.get(kind));
            }
        }
    }

    private void take(Kind kind, List<Entry> entries) {
        Map<List<Object>, Entry> wanted = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (wanted.putIfAbsent(entry.thing().key(), entry) != null) {
                refuse(entry, "/" + kind.key().get(0), "Another line says the same thing already.");
            }
        }
        hold(kind, wanted);
        Map<List<Object>, Thing> present =
                shelves.work((database, tables) -> tables.present(database, kind, wanted.keySet()));
        references.know(kind, wanted.values());
        names.know(kind, wanted.values());
        List<Thing> fresh = new ArrayList<>();
        List<Thing> others = new ArrayList<>();
        for (Entry entry : wanted.values()) {
            Thing here = present.get(entry.thing().key());
            if (here == null) {
                takeNew(entry, fresh);
            } else {
                takeKnown(entry, here, others);
            }
        }
        if (!run.isDryRun()) {
            shelves.work((database, tables) -> {
                tables.insert(database, kind, fresh);
                tables.replace(database, kind, others);
                return null;
            });
        }
        fresh.forEach(thing -> follow(thing, null));
        others.forEach(thing -> follow(thing, present.get(thing.key())));
        if (kind == Kinds.COMMENT && !run.isDryRun()) {
            shelves.work(comments::write);
        }
    }

    private void hold(Kind kind, Map<List<Object>, Entry> wanted) {
        if (run.isDryRun()) {
            return;
        }
        Set<UUID> articles = new TreeSet<>();
        if (kind == Kinds.COMMENT) {
            wanted.values().forEach(entry -> articles.add((UUID) entry.thing().get("articleId")));
        } else if (kind == Kinds.ARTICLE) {
            wanted.keySet().forEach(key -> articles.add((UUID) key.get(0)));
        }
        shelves.holdArticles(articles);
    }

    private void takeNew(Entry entry, List<Thing> fresh) {
        Thing thing = entry.thing();
        if (refusedForOthers(entry)) {
            return;
        }
        Whole whole = wholeOf(thing);
        if (thing.kind().belongsTo() != null && (whole == null || !whole.taken)) {
            refuse(
                    entry,
                    "/articleId",
                    "The article stays as it is here, without this "
                            + thing.kind().name() + ".");
            return;
        }
        if (thing.kind() == Kinds.ARTICLE) {
            articles.put((UUID) thing.get("id"), new Whole(entry, true, true));
        }
        note(whole, thing);
        references.add(thing);
        fresh.add(thing);
        created++;
    }

    private void takeKnown(Entry entry, Thing here, List<Thing> others) {
        Thing thing = entry.thing();
        Kind kind = thing.kind();
        Whole whole = wholeOf(thing);
        boolean same = thing.says(here);
        boolean gives = gives(thing, here);
        if (kind == Kinds.ARTICLE) {
            articles.put((UUID) thing.get("id"), new Whole(entry, !same && gives, false));
        }
        references.add(thing);
        if (same) {
            note(whole, thing);
            unchanged++;
        } else if (kind.isImmutable() && !thing.saysButForLinks(here)) {
            refuse(entry, "/" + thing.difference(here), "It never changes, and here it says something else.");
        } else if (!gives) {
            refuse(entry, "/" + thing.difference(here), whyItStays(thing, here));
        } else if (!refusedForOthers(entry)) {
            note(whole, thing);
            others.add(thing);
            replaced++;
        }
    }

    private boolean gives(Thing thing, Thing here) {
        Kind kind = thing.kind();
        if (kind == Kinds.ARTICLE && (Integer) thing.get("revision") < (Integer) here.get("revision")) {
            return false;
        }
        if (kind == Kinds.ADDRESS_KEY) {
            return shelves.work((database, tables) -> AddressKeyUse.isUnused(database, here.get("generation")));
        }
        if (kind == Kinds.PUBLICATION) {
            Whole whole = wholeOf(thing);
            return run.replaces() && whole != null && whole.taken;
        }
        return run.replaces() || kind.isSeeded() && here.get("version").equals(0);
    }

    private String whyItStays(Thing thing, Thing here) {
        if (thing.kind() == Kinds.ARTICLE && (Integer) thing.get("revision") < (Integer) here.get("revision")) {
            return "Here it has revision " + here.get("revision") + ", and no save is lost: it stays as it is.";
        }
        if (thing.kind() == Kinds.ADDRESS_KEY) {
            return "Another key has this number here, and is in use: who was banned by an address under this one may come back.";
        }
        return "Here this " + thing.kind().name()
                + " says something else, and stays as it is. Send replace=true to overwrite it.";
    }

    private boolean refusedForOthers(Entry entry) {
        return references
                .fault(entry.thing())
                .or(() -> names.fault(entry.thing()))
                .map(fault -> {
                    refuse(entry, fault.pointer(), fault.getMessage());
                    return true;
                })
                .orElse(false);
    }

    private Whole wholeOf(Thing thing) {
        return thing.kind().belongsTo() == null ? null : articles.get((UUID) thing.get("articleId"));
    }

    private static void note(Whole whole, Thing thing) {
        if (whole != null) {
            (thing.kind() == Kinds.REVISION ? whole.revisions : whole.events).add(thing.get("number"));
        }
    }

    private void follow(Thing thing, Thing before) {
        Kind kind = thing.kind();
        if (kind == Kinds.ARTICLE) {
            changedArticles.add((UUID) thing.get("id"));
        } else if (kind.belongsTo() != null) {
            changedArticles.add((UUID) thing.get("articleId"));
        } else if (kind == Kinds.AUTHOR) {
            changedAuthors.add((UUID) thing.get("id"));
        } else if (kind == Kinds.COMMENT) {
            comments.add(thing, before);
        } else if (kind == Kinds.VOTE || kind == Kinds.REPORT) {
            return;
        } else if (kind == Kinds.ADDRESS_KEY) {
            addressKeys = true;
        } else {
            others.add(thing);
        }
    }

    private void refuse(Entry entry, String pointer, String detail) {
        reports.add(new Report(entry.line(), pointer, detail));
        refused++;
    }

    /**
     * Does what follows from what was taken, and tells the run.
     *
     * @return whether keys of addresses came
     */
    boolean settle() {
        requireWhole();
        if (!run.isDryRun()) {
            removeEvents();
            shelves.forgetObjects();
            consequences.ofArticles(changedArticles);
            consequences.ofAuthors(changedAuthors);
            consequences.ofComments(comments.articles());
            others.forEach(consequences::of);
        }
        reports.forEach(report -> run.report(report.line(), report.pointer(), report.detail()));
        run.reached(last, new Tally(created, replaced, unchanged, refused));
        return addressKeys && !run.isDryRun();
    }

    /** An article without its latest revision would be none. */
    private void requireWhole() {
        List<Report> broken = new ArrayList<>();
        for (Whole article : articles.values()) {
            if (article.taken && article.hasLater()) {
                broken.add(new Report(
                        article.line,
                        "/revision",
                        "There is a later revision among the lines behind it than " + article.latest
                                + ", its latest one: it is stored as a whole or not at all."));
            } else if (article.taken && !article.revisions.contains(article.latest)) {
                broken.add(
                        new Report(
                                article.line,
                                "/revision",
                                "Its latest revision, " + article.latest
                                        + ", is not among the lines behind it or was refused: it is stored with that or not at all."));
            }
        }
        if (!broken.isEmpty()) {
            reports.addAll(broken);
            throw new Broken(reports);
        }
    }

    /** Events that were taken away there. */
    private void removeEvents() {
        Field article = Kinds.PUBLICATION.field("articleId");
        Field number = Kinds.PUBLICATION.field("number");
        Map<UUID, Set<Object>> kept = new HashMap<>();
        articles.forEach((id, whole) -> {
            if (whole.taken && !whole.fresh) {
                kept.put(id, new LinkedHashSet<>(whole.events));
            }
        });
        for (Map.Entry<UUID, Set<Object>> events : kept.entrySet()) {
            Set<Object> numbers = events.getValue();
            numbers.add(0);
            Tables.Condition others = Tables.in(number, numbers);
            shelves.work((database, tables) -> tables.delete(
                    database,
                    Kinds.PUBLICATION,
                    new Tables.Condition(
                                    article.column() + " = ?", List.of(new Tables.Bound(Type.UUID, events.getKey())))
                            .and(new Tables.Condition("not " + others.sql(), others.values()))));
        }
    }
}
