package news.gisa.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.gisa.access.audit.AuditEvent;

/** What one transaction did, until its commit. */
final class ChangeBatch {
    private final List<AuditEvent> entries = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();

    /** The latest word on the plans of each subject. */
    private final Map<String, Map<String, Plans>> plans = new LinkedHashMap<>();

    /**
     * All that lies ahead of a thing.
     *
     * @param since as seen at this instant: what was due by then is not replaced
     */
    record Plans(Instant since, List<Happening> ahead) {}

    private final Map<Class<?>, Changes.Ending> endings = new LinkedHashMap<>();

    private long before;

    void enter(AuditEvent entry) {
        entries.add(entry);
    }

    void add(Happening happening) {
        happenings.add(happening);
    }

    void plan(String subject, String id, Instant since, List<Happening> ahead) {
        plans.computeIfAbsent(subject, none -> new LinkedHashMap<>()).put(id, new Plans(since, ahead));
    }

    <T extends Changes.Ending> T ending(Class<T> type, Supplier<T> make) {
        return type.cast(endings.computeIfAbsent(type, none -> make.get()));
    }

    Collection<Changes.Ending> endings() {
        return endings.values();
    }

    /** @param seq the number before the first one that it was given */
    void wroteAfter(long seq) {
        before = seq;
    }

    long before() {
        return before;
    }

    /** The number of the last one. */
    long last() {
        return before + happenings.size();
    }

    /** For the audit trail. */
    List<AuditEvent> entries() {
        return entries;
    }

    List<Happening> happenings() {
        return happenings;
    }

    /** The things whose plans are replaced, by subject and id. */
    Map<String, Map<String, Plans>> replanned() {
        return plans;
    }

    List<Happening> planned() {
        return plans.values().stream()
                .flatMap(ids -> ids.values().stream())
                .flatMap(it -> it.ahead().stream())
                .toList();
    }

    Set<String> tags() {
        return happenings.stream()
                .flatMap(happening -> happening.tags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
