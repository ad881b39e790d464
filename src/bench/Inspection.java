import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what is stored against what was acknowledged, over HTTP. */
final class Inspection {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Some time after the clock has done what was planned, every node has told so. */
    private static final Duration SOON = Duration.ofMillis(1_200);

    private final Desk desk;
    private final Log log;
    private final Findings findings;
    private final String prefix;
    private final Map<String, List<String>> ids = new HashMap<>();
    private int executed;
    private int replayed;

    /** @param prefix of the marks of all tales of this round */
    Inspection(Desk desk, Log log, Findings findings, String prefix) {
        this.desk = desk;
        this.log = log;
        this.findings = findings;
        this.prefix = prefix;
    }

    /** Those of unknown outcome that were done at first. */
    int replayed() {
        return replayed;
    }

    /** Those that were not. */
    int executed() {
        return executed;
    }

    void inspect(List<Tale> tales) throws IOException, InterruptedException {
        Instant due = tales.stream().map(Tale::due).max(Instant::compareTo).orElse(Instant.MIN);
        if (due.isAfter(Instant.MIN)) {
            Thread.sleep(
                    Math.max(0, Duration.between(Instant.now(), due.plus(SOON)).toMillis()));
        }
        log.follow(desk);
        find();
        for (Tale tale : tales) {
            resolve(tale);
        }
        Thread.sleep(SOON.toMillis() / 4);
        log.follow(desk);
        find();
        for (Tale tale : tales) {
            judge(tale);
        }
    }

    /** What there is of this round, the newest first. */
    private void find() throws IOException {
        ids.clear();
        String next = Tale.ARTICLES + "?version=latest&fields=id,headline&limit=100";
        boolean goesOn = true;
        while (next != null && goesOn) {
            JsonNode page = desk.read(next);
            goesOn = false;
            for (JsonNode item : page.path("items")) {
                String headline = item.path("headline").asText();
                if (headline.startsWith(prefix)) {
                    ids.computeIfAbsent(headline, name -> new ArrayList<>())
                            .add(item.path("id").asText());
                    goesOn = true;
                }
            }
            next = page.path("next").textValue();
        }
    }

    /** Repeats the write of which nobody knows what became, and one that was acknowledged. */
    private void resolve(Tale tale) throws IOException {
        Deed unknown = tale.unknown();
        List<String> marks = marks(tale);
        if (unknown != null) {
            boolean there = marks.contains(unknown.mark());
            Incoming answer = desk.repeat(unknown);
            boolean done = unknown.isDone(answer);
            replayed += done ? 1 : 0;
            executed += done ? 0 : 1;
            findings.require(
                    done || answer.status() / 100 == 2,
                    Findings.Wrong.HALF,
                    unknown + ", repeated, answered " + answer.status() + ": " + answer.body());
            // It may have been done only now, where nothing but its connection is gone.
            marks = done && !there ? marks(tale) : marks;
            findings.require(
                    !done || marks.contains(unknown.mark()),
                    Findings.Wrong.LOST,
                    unknown + " was answered before, and is not there: " + marks);
            findings.require(
                    !unknown.isSaidToBeUndone() || !done && !there,
                    Findings.Wrong.HALF,
                    unknown + " was said to have stored nothing, and is there");
            findings.require(
                    !there || done, Findings.Wrong.DOUBLED, unknown + " was there, and was done again: " + marks);
            if (unknown.what() == Deed.What.CREATE && answer.status() / 100 == 2) {
                tale.foundAs(JSON.readTree(answer.body()).path("id").asText());
            }
        }
        List<Deed> acknowledged = new ArrayList<>(tale.deeds());
        acknowledged.removeIf(deed -> deed.told() != Deed.Told.DONE || !deed.hasKey());
        if (!acknowledged.isEmpty()) {
            Deed last = acknowledged.get(acknowledged.size() - 1);
            Incoming answer = desk.repeat(last);
            findings.require(
                    answer.header("Idempotent-Replayed").equals("true"),
                    Findings.Wrong.DOUBLED,
                    last + " was acknowledged, and was done again: " + answer.status() + " " + answer.body());
        }
    }

    /** By now everything must be there that was not refused, once. */
    private void judge(Tale tale) throws IOException {
        List<String> marks = marks(tale);
        List<String> others = new ArrayList<>(marks);
        for (Deed deed : tale.deeds()) {
            int count = Collections.frequency(marks, deed.mark());
            others.removeIf(deed.mark()::equals);
            findings.require(
                    !deed.isContradicted(), Findings.Wrong.HALF, deed + " was said to have stored nothing, and stood");
            if (deed.told() == Deed.Told.REFUSED) {
                findings.require(count == 0, Findings.Wrong.HALF, deed + " is there");
            } else {
                findings.require(count > 0, Findings.Wrong.LOST, deed + " is not there: " + marks);
                findings.require(count < 2, Findings.Wrong.DOUBLED, deed + " is there " + count + " times");
            }
        }
        findings.require(others.isEmpty(), Findings.Wrong.HALF, tale.mark() + " has what nobody did: " + others);
        int articles = ids.getOrDefault(tale.mark(), List.of()).size();
        findings.require(articles < 2, Findings.Wrong.DOUBLED, tale.mark() + " is there " + articles + " times");
        if (tale.id() != null) {
            judgeLog(tale);
            bodies(tale);
            law(tale);
        }
    }

    /** What was done to an article, by marks: each revision, each event of its timeline, each comment. */
    private List<String> marks(Tale tale) throws IOException {
        List<String> marks = new ArrayList<>();
        Collection<String> known = ids.getOrDefault(tale.mark(), List.of());
        findings.require(
                tale.id() == null || known.contains(tale.id()),
                Findings.Wrong.LOST,
                tale.deeds().get(0) + " is not in the list");
        for (String id : known) {
            String address = Tale.ARTICLES + "/" + id;
            for (JsonNode revision : desk.all(address + "/revisions")) {
                marks.add(revision.path("note").asText());
            }
            for (JsonNode event : desk.all(address + "/publications")) {
                boolean withdrawal = event.path("revision").isNull();
                marks.add(
                        withdrawal
                                ? event.path("note").asText()
                                : tale.mark() + "-p" + event.path("revision").asInt());
            }
            for (JsonNode comment : desk.all("/api/v1/comments?article=" + id)) {
                marks.add(comment.path("text").asText());
            }
        }
        return marks;
    }

    private void judgeLog(Tale tale) {
        judgeLog(tale, "article.created", count(tale, Deed.What.CREATE), log.count(tale.id(), "article.created"));
        judgeLog(tale, "article.saved", count(tale, Deed.What.SAVE), log.count(tale.id(), "article.saved"));
        judgeLog(tale, "article.withdrawn", count(tale, Deed.What.WITHDRAW), log.count(tale.id(), "article.withdrawn"));
        judgeLog(
                tale,
                "article.published",
                count(tale, Deed.What.PUBLISH) + count(tale, Deed.What.SCHEDULE),
                log.count(tale.id(), "article.published"));
        judgeLog(tale, "comment.posted", count(tale, Deed.What.COMMENT), log.comments(tale.id()));
    }

    private void judgeLog(Tale tale, String kind, long done, long logged) {
        findings.require(
                done == logged,
                done < logged ? Findings.Wrong.DOUBLED : Findings.Wrong.HALF,
                tale.mark() + ", " + tale.id() + ": " + kind + " is logged " + logged + " times instead of " + done
                        + ": " + tale.deeds());
    }

    private static long count(Tale tale, Deed.What what) {
        return tale.deeds().stream()
                .filter(deed -> deed.what() == what && deed.told() != Deed.Told.REFUSED)
                .count();
    }

    /** Each revision is there from its first word to its last. */
    private void bodies(Tale tale) throws IOException {
        String address = Tale.ARTICLES + "/" + tale.id();
        for (Deed deed : tale.deeds()) {
            if ((deed.what() == Deed.What.CREATE || deed.what() == Deed.What.SAVE)
                    && deed.told() != Deed.Told.REFUSED) {
                String body = desk.read(address + "/revisions/" + deed.revision() + "?body=markdown")
                        .at("/body/markdown")
                        .asText();
                findings.require(
                        body.startsWith(deed.mark()) && body.endsWith(deed.mark()),
                        Findings.Wrong.HALF,
                        deed + " has the body " + body);
            }
        }
    }

    /** What is public at an instant is what the timeline says. */
    private void law(Tale tale) throws IOException {
        String address = Tale.ARTICLES + "/" + tale.id();
        Instant now = Instant.now();
        List<JsonNode> events = desk.all(address + "/publications");
        events.removeIf(event -> at(event).isAfter(now));
        if (events.isEmpty()) {
            expect(address + "?body=markdown", 404, "");
            return;
        }
        expect(address + "?body=markdown&asOf=" + at(events.get(0)).minusMillis(1), 404, "");
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            boolean last = i + 1 == events.size();
            if (last || at(event).isBefore(at(events.get(i + 1)))) {
                int status = event.path("revision").isNull() ? 410 : 200;
                String text = tale.mark()
                        + (status == 410 ? "" : "-r" + event.path("revision").asInt());
                expect(address + "?body=markdown&asOf=" + at(event), status, text);
                if (last) {
                    expect(address + "?body=markdown", status, text);
                }
            }
        }
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.path("at").asText());
    }

    private void expect(String address, int status, String text) throws IOException {
        Incoming answer = desk.anybody(address);
        findings.require(
                answer.status() == status && (status == 404 || answer.body().contains(text)),
                Findings.Wrong.STALE,
                address + " answered " + answer.status() + " " + answer.body() + " instead of " + status + " " + text);
    }
}
