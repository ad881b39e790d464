package news.gisa.transfer.incoming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the lines of a dry run would have left for those behind them, since nothing is stored: their keys. */
final class Seen {
    private final Map<String, Set<Object>> keys = new HashMap<>();

    void add(String kind, Object key) {
        keys.computeIfAbsent(kind, none -> new HashSet<>()).add(key);
    }

    boolean has(String kind, Object key) {
        return keys.getOrDefault(kind, Set.of()).contains(key);
    }
}
