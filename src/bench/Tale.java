import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** An article, by what its only writer did to it. It ends with the first write of which the writer cannot learn what became. */
final class Tale {
    static final String ARTICLES = "/api/v1/articles";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 8;
    private static final int MOST_MILLIS_AHEAD = 2_000;

    private final String mark;
    private final String token;
    private final Random random;
    private final List<Deed> deeds = new ArrayList<>();
    private String id;
    private String etag;
    private int revision;
    private int published;
    private boolean isPublic;
    private boolean ended;

    /** When the last of its schedules is due. */
    private Instant due = Instant.MIN;

    Tale(String mark, String token, Random random) {
        this.mark = mark;
        this.token = token;
        this.random = random;
    }

    String mark() {
        return mark;
    }

    /** Null while nobody knows it. */
    String id() {
        return id;
    }

    void foundAs(String found) {
        id = found;
    }

    Instant due() {
        return due;
    }

    boolean isPublic() {
        return isPublic;
    }

    List<Deed> deeds() {
        return deeds;
    }

    /** The last one, if nobody knows what became of it; else null. */
    Deed unknown() {
        Deed last = deeds.get(deeds.size() - 1);
        return last.told() == Deed.Told.UNKNOWN ? last : null;
    }

    boolean isEnded() {
        return ended || deeds.size() >= LONGEST;
    }

    /** Does one thing more. @return what its writer was told */
    Deed.Told goOn(Wire wire) throws IOException {
        Deed deed = next();
        deed.send(wire);
        if (deed.told() != Deed.Told.UNASKED) {
            deeds.add(deed);
        }
        if (deed.told() == Deed.Told.DONE) {
            done(deed);
        } else if (deed.told() != Deed.Told.UNASKED) {
            ended = true;
        }
        return deed.told();
    }

    /** Asks again what became of the last one, of which nobody knows. @return what its writer knows now */
    Deed.Told askAgain(Wire wire) throws IOException {
        Deed deed = unknown();
        deed.repeat(wire);
        if (deed.told() == Deed.Told.DONE) {
            boolean writes = deed.what() == Deed.What.CREATE || deed.what() == Deed.What.SAVE;
            // Without a version nothing more can be saved.
            ended = writes && deed.etag().isEmpty();
            done(deed);
        }
        return deed.told();
    }

    private void done(Deed deed) throws IOException {
        switch (deed.what()) {
            case CREATE -> {
                id = JSON.readTree(deed.answer()).path("id").asText();
                revision = 1;
                etag = deed.etag();
            }
            case SAVE -> {
                revision = deed.revision();
                etag = deed.etag();
            }
            case PUBLISH -> {
                published = revision;
                isPublic = true;
            }
            case SCHEDULE -> ended = true;
            case WITHDRAW -> isPublic = false;
            default -> {
                // A comment is no change of the article.
            }
        }
    }

    private Deed next() throws IOException {
        int dice = random.nextInt(10);
        if (id == null) {
            return write(Deed.What.CREATE, "POST", "", 1, text(), "application/json");
        }
        if (isPublic && dice < 4) {
            return comment();
        }
        if (isPublic && dice < 5) {
            String what = mark + "-w" + deeds.size();
            return post(Deed.What.WITHDRAW, what, 0, "/withdraw", Map.of("reason", what));
        }
        if (revision > published && dice < 7) {
            return post(Deed.What.PUBLISH, mark + "-p" + revision, revision, "/publish", Map.of("revision", revision));
        }
        if (revision > published && dice < 8) {
            due = Instant.now().plusMillis(random.nextInt(MOST_MILLIS_AHEAD)).truncatedTo(ChronoUnit.MILLIS);
            Map<String, Object> plan = Map.of("revision", revision, "at", due.toString());
            return post(Deed.What.SCHEDULE, mark + "-p" + revision, revision, "/publish", plan);
        }
        return write(Deed.What.SAVE, "PATCH", "/" + id, revision + 1, text(), "application/merge-patch+json");
    }

    private Map<String, Object> text() {
        String own = mark + "-r" + (revision + 1);
        Map<String, Object> text = new HashMap<>();
        text.put("headline", mark);
        text.put("note", own);
        text.put("body", own + "\n\n가나다라 마바사 ".repeat(1 + random.nextInt(40)) + own);
        return text;
    }

    private Deed write(Deed.What what, String method, String below, int makes, Object text, String type)
            throws IOException {
        @SuppressWarnings("unchecked")
        Map<String, Object> members = (Map<String, Object>) text;
        String[] headers = what == Deed.What.CREATE
                ? headers(type, "Idempotency-Key", UUID.randomUUID().toString())
                : headers(type, "If-Match", etag);
        return new Deed(what, (String) members.get("note"), makes, method, ARTICLES + below, members, headers);
    }

    private Deed post(Deed.What what, String own, int revision, String below, Map<String, ?> body) throws IOException {
        String[] headers =
                headers("application/json", "Idempotency-Key", UUID.randomUUID().toString());
        return new Deed(what, own, revision, "POST", ARTICLES + "/" + id + below, body, headers);
    }

    private Deed comment() throws IOException {
        String own = mark + "-c" + deeds.size();
        return new Deed(
                Deed.What.COMMENT,
                own,
                0,
                "POST",
                ARTICLES + "/" + id + "/comments",
                Map.of("author", Map.of("name", "reader"), "text", own),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private String[] headers(String type, String name, String value) {
        return new String[] {"Authorization", "Bearer " + token, "Content-Type", type, name, value};
    }
}
