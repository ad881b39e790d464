import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Whether what was loaded reads like what the service writes itself: every list and every count that it keeps must be as many times
 * that of the templates as there are copies. What is wrong ends the run.
 *
 * <pre>java -cp … Check BASE ARTICLES</pre>
 */
final class Check {
    private static final String HEADLINES = "/api/v1/headlines";

    /** A longer list is not walked to its end. */
    private static final int MOST = 20_000;

    /** Of how many templates the tags, authors and comments are looked at. */
    private static final int SOME = 5;

    private final Http http;
    private final List<Draft> drafts;
    private final int times;
    private final List<String> faults = new ArrayList<>();

    private Check(Http http, int articles) {
        this.http = http;
        drafts = Draft.of(articles);
        times = articles / drafts.size();
    }

    public static void main(String[] args) {
        Check check = new Check(new Http(args[0]), Integer.parseInt(args[1]));
        check.sections();
        check.drafts.stream().limit(SOME).forEach(check::relations);
        check.drafts.stream()
                .filter(draft -> !draft.comments().isEmpty())
                .limit(SOME)
                .forEach(check::discussion);
        if (!check.faults.isEmpty()) {
            throw new IllegalStateException(
                    "What was loaded is not as the service would have written it:\n" + String.join("\n", check.faults));
        }
    }

    private void sections() {
        if (times * drafts.size() <= MOST) {
            expect(
                    "total",
                    times * drafts.size(),
                    http.get(HEADLINES + "?total=true").path("total").asInt());
        }
        for (int i = 0; i < Draft.SECTIONS; i++) {
            String section = Draft.section(i);
            list(HEADLINES + "?section=" + section, draft -> draft.section().equals(section));
        }
    }

    private void relations(Draft draft) {
        JsonNode article =
                http.get("/api/v1/articles/" + Http.segment(draft.title().slug()));
        String tag = draft.tags().get(0);
        list(
                HEADLINES + "?tag=" + Http.segment(article.at("/tags/0/slug").asText()),
                it -> it.tags().contains(tag));
        int author = draft.authors().get(0);
        String address = "/api/v1/authors/"
                + Http.segment(article.at("/byline/0/author/slug").asText());
        list(address + "/articles", it -> it.authors().contains(author));
        expect(
                address + " articleCount",
                expected(it -> it.authors().contains(author)),
                http.get(address).path("articleCount").asInt());
    }

    /** Of the template, and of all copies among the newest of its section. */
    private void discussion(Draft draft) {
        int comments = draft.comments().size();
        for (JsonNode item : http.items(HEADLINES + "?section=" + draft.section(), 200)) {
            boolean own =
                    Objects.equals(item.path("deck").textValue(), draft.deck().get(0));
            if (own) {
                String address = "/api/v1/articles/" + item.path("id").asText();
                expect(
                        address + " commentCount",
                        comments,
                        item.path("commentCount").asInt());
                expect(
                        address + "/comments",
                        comments,
                        http.items(address + "/comments", MOST).size());
            }
        }
    }

    private void list(String address, Predicate<Draft> has) {
        int expected = Math.min(MOST, expected(has));
        List<JsonNode> items = http.items(address, MOST);
        expect(address, expected, Math.min(MOST, items.size()));
        expect(address + ", each once", items.size(), (int)
                items.stream().map(item -> item.path("id")).distinct().count());
    }

    private int expected(Predicate<Draft> has) {
        return times * (int) drafts.stream().filter(has).count();
    }

    private void expect(String what, int expected, int got) {
        if (expected != got) {
            faults.add(what + ": " + got + " instead of " + expected);
        }
    }
}
