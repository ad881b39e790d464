package news.gisa.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of the publication timeline, all of them:
 *
 * <ul>
 *   <li>an event is in force from its start until the next one starts; of several with the same start only the one that was
 *       made last is ever in force, and the end of a publication only if there is no other;
 *   <li>so a new event changes no other: it ends the one that is in force at its start, and the next one ends it;
 *   <li>the end that a publication was given is a withdrawal; it comes and, before it has begun, goes with its publication;
 *   <li>an event that has not begun can be taken away, and then it is as if it had never been made; one that has begun stays;
 *   <li>{@code publishedAt} is the start of the first publication that was ever in force, whatever was withdrawn since;
 *   <li>{@code updatedAt} is the start of the latest publication in force that is not minor.
 * </ul>
 *
 * What is public at an instant is the event in force then, of any order in which the events were made.
 */
public final class Timeline {
    /** "Without end", so that being in force is one range check. */
    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    public static final Timeline EMPTY = new Timeline(List.of());

    private static final Comparator<Publication> ORDER = Comparator.comparing(Publication::startsAt)
            .thenComparing(event -> event.expiryOf() == null)
            .thenComparing(Publication::number);

    private final List<Publication> events;

    private Timeline(List<Publication> events) {
        this.events = events;
    }

    /** Puts the events of one article in order and tells each what follows from the others. */
    public static Timeline of(List<Publication> events) {
        List<Publication> ordered = events.stream().sorted(ORDER).toList();
        Instant publishedAt = null;
        Instant updatedAt = null;
        for (int i = 0; i < ordered.size(); i++) {
            Publication event = ordered.get(i);
            Instant endsAt = i + 1 < ordered.size() ? ordered.get(i + 1).startsAt() : FOREVER;
            if (!event.isWithdrawal() && endsAt.isAfter(event.startsAt())) {
                publishedAt = publishedAt == null ? event.startsAt() : publishedAt;
                boolean moves = event.kind() != Publication.Kind.minor || updatedAt == null;
                updatedAt = moves ? event.startsAt() : updatedAt;
            }
            event.place(endsAt, publishedAt, updatedAt);
        }
        return new Timeline(ordered);
    }

    /** In the order of their starts. */
    public List<Publication> events() {
        return events;
    }

    /** @return the event in force; empty before the first */
    public Optional<Publication> at(Instant time) {
        return events.stream().filter(event -> event.inForceAt(time)).findAny();
    }

    /** @return the publication in force; empty before the first, and while it is withdrawn */
    public Optional<Publication> publicAt(Instant time) {
        return at(time).filter(event -> !event.isWithdrawal());
    }

    /** @return the event and, where it is a publication with an end, that end */
    public List<Publication> withExpiry(Publication event) {
        return events.stream()
                .filter(it -> it == event || it.expiryOf() != null && it.expiryOf() == event.number())
                .toList();
    }

    /** @return the first event that makes or made a revision public */
    public Optional<Publication> firstOf(int revision) {
        return events.stream()
                .filter(event -> event.hasDuration() && !event.isWithdrawal() && event.revisionNumber() == revision)
                .findFirst();
    }

    /** @return the events that lie ahead and will be in force, in order */
    public Stream<Publication> after(Instant time) {
        return events.stream().filter(event -> event.startsAt().isAfter(time) && event.hasDuration());
    }

    /** @return the next publication that lies ahead */
    Optional<Publication> nextPublication(Instant time) {
        return after(time).filter(event -> !event.isWithdrawal()).findFirst();
    }

    /** @return the corrections that were ever in force, or will be, in order */
    public List<Publication> corrections() {
        return events.stream()
                .filter(event -> event.kind() == Publication.Kind.correction && event.hasDuration())
                .toList();
    }

    /** @return the publication that starts last */
    Optional<Publication> lastPublication() {
        return events.stream().filter(event -> !event.isWithdrawal()).reduce((earlier, later) -> later);
    }
}
