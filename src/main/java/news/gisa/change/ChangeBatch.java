package news.gisa.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one transaction did, until its commit. */
final class ChangeBatch {
    private final List<Happening> happenings = new ArrayList<>();

    /** The latest word on the plans of each subject. */
    private final Map<String, Map<String, List<Happening>>> plans = new LinkedHashMap<>();

    private long before;

    void add(Happening happening) {
        happenings.add(happening);
    }

    void plan(String subject, String id, List<Happening> ahead) {
        plans.computeIfAbsent(subject, none -> new LinkedHashMap<>()).put(id, ahead);
    }

    /** @param seq the number before the first one that it was given */
    void wroteAfter(long seq) {
        before = seq;
    }

    long before() {
        return before;
    }

    List<Happening> happenings() {
        return happenings;
    }

    /** The things whose plans are replaced, by subject. */
    Map<String, Set<String>> replanned() {
        return plans.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().keySet()));
    }

    List<Happening> planned() {
        return plans.values().stream()
                .flatMap(ids -> ids.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    Set<String> tags() {
        return happenings.stream()
                .flatMap(happening -> happening.tags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
