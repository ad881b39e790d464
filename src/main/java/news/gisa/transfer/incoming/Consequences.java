package news.gisa.transfer.incoming;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.gisa.article.port.ArrivedArticles;
import news.gisa.author.ArrivedAuthors;
import news.gisa.change.Changes;
import news.gisa.comment.CommentTags;
import news.gisa.comment.policy.Policies;
import news.gisa.comment.writer.AddressKeys;
import news.gisa.http.Tagged;
import news.gisa.section.SectionResponse;
import news.gisa.section.TagResponse;
import news.gisa.transfer.Kind;
import news.gisa.transfer.Kinds;
import news.gisa.transfer.Thing;
import news.gisa.weather.snapshot.SnapshotResponse;

/** What follows from what came in, for everything that is derived: all nodes learn of it from the change log. */
@Singleton
class Consequences {
    private static final Set<String> WEATHER = Set.of(SnapshotResponse.TAG);

    private final ArrivedArticles articles;
    private final ArrivedAuthors authors;
    private final AddressKeys addressKeys;
    private final Changes changes;
    private final Clock clock;

    Consequences(
            ArrivedArticles articles, ArrivedAuthors authors, AddressKeys addressKeys, Changes changes, Clock clock) {
        this.articles = articles;
        this.authors = authors;
        this.addressKeys = addressKeys;
        this.changes = changes;
        this.clock = clock;
    }

    void ofArticles(Collection<UUID> ids) {
        articles.follow(ids);
    }

    void ofAuthors(Collection<UUID> ids) {
        authors.follow(ids);
    }

    /** Once for each article, however many comments came. */
    void ofComments(Collection<UUID> ofArticles) {
        ofArticles.forEach(
                id -> changes.tell("article.comments-imported", "article", id.toString(), CommentTags.counts(id)));
    }

    /** Of a thing that nothing else follows from. */
    void of(Thing thing) {
        Kind kind = thing.kind();
        if (kind == Kinds.SECTION) {
            String slug = (String) thing.get("slug");
            tell(kind, slug, Set.of("sections", SectionResponse.tag(slug), Tagged.NAMES));
        } else if (kind == Kinds.TAG) {
            String slug = (String) thing.get("slug");
            tell(kind, slug, Set.of("tags", TagResponse.tag(slug), Tagged.NAMES));
        } else if (kind == Kinds.POLICY) {
            tell(kind, (String) thing.get("scope"), Set.of(Policies.TAG));
        } else if (kind == Kinds.WORDS) {
            tell(kind, kind.name(), Set.of());
        } else if (kind == Kinds.BAN) {
            tell(kind, thing.get("id").toString(), Set.of());
        } else if (kind == Kinds.STATION) {
            tell(kind, (String) thing.get("code"), Set.of("weather-stations", SnapshotResponse.TAG));
        } else if (kind == Kinds.SNAPSHOT) {
            String ref = (String) thing.get("ref");
            tell(kind, ref, WEATHER);
            plan(ref, (Instant) thing.get("sortsAt"));
        }
    }

    /** One that lies ahead is the newest as soon as it is its time. */
    private void plan(String snapshot, Instant sortsAt) {
        Instant now = clock.instant();
        changes.plan(
                "snapshot",
                snapshot,
                now,
                sortsAt.isAfter(now) ? List.of(new Changes.Plan(sortsAt, "snapshot.current", WEATHER)) : List.of());
    }

    private void tell(Kind kind, String id, Set<String> tags) {
        changes.tell(kind.name() + ".imported", kind.name(), id, tags);
    }

    /** So that this node knows those that came; others learn of them within the hour. */
    void turnAddressKeys() {
        addressKeys.turn();
    }
}
