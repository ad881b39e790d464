package news.gisa.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the publication timeline, all of them:
 *
 * <ul>
 *   <li>an event is in force from its start until the next one starts; of two with the same start the later made wins;
 *   <li>{@code publishedAt} is the start of the first publication, whatever was withdrawn since;
 *   <li>{@code updatedAt} is the start of the latest publication that is not minor.
 * </ul>
 */
final class Timeline {
    /** "Without end", so that being in force is one range check. */
    static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Comparator<Publication> ORDER =
            Comparator.comparing(Publication::startsAt).thenComparing(Publication::number);

    private final List<Publication> events;

    private Timeline(List<Publication> events) {
        this.events = events;
    }

    /** Puts the events of one article in order and tells each what follows from the others. */
    static Timeline of(List<Publication> events) {
        List<Publication> ordered = events.stream().sorted(ORDER).toList();
        Instant publishedAt = null;
        Instant updatedAt = null;
        for (int i = 0; i < ordered.size(); i++) {
            Publication event = ordered.get(i);
            if (!event.isWithdrawal()) {
                publishedAt = publishedAt == null ? event.startsAt() : publishedAt;
                boolean moves = event.kind() != Publication.Kind.minor || updatedAt == null;
                updatedAt = moves ? event.startsAt() : updatedAt;
            }
            Instant endsAt = i + 1 < ordered.size() ? ordered.get(i + 1).startsAt() : FOREVER;
            event.place(endsAt, publishedAt, updatedAt);
        }
        return new Timeline(ordered);
    }

    List<Publication> events() {
        return events;
    }

    /** @return the event in force; empty before the first */
    Optional<Publication> at(Instant time) {
        return events.stream().filter(event -> event.inForceAt(time)).findAny();
    }

    /** @return the next publication that lies ahead */
    Optional<Publication> nextPublication(Instant time) {
        return events.stream()
                .filter(event -> event.startsAt().isAfter(time) && !event.isWithdrawal())
                .findFirst();
    }
}
