package news.gisa.storage;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The values of a list as parameters of their own, in HQL: {@code in (:id0, :id1)}. A query with a list as one parameter is
 * translated anew each time, which takes longer than to ask it. There are as many parameters as the next power of two, so that few
 * queries are kept; the last value stands for those that are not there.
 */
public final class Each {
    /** From here on translating is not what takes the time. */
    private static final int MOST = 64;

    private final String name;
    private final List<?> values;

    private Each(String name, List<?> values) {
        this.name = name;
        this.values = values;
    }

    /** @param values at least one */
    public static Each of(String name, Collection<?> values) {
        return new Each(name, List.copyOf(values));
    }

    /** @return what comes behind {@code in} */
    public String hql() {
        return values.size() > MOST
                ? ":" + name
                : IntStream.range(0, places())
                        .mapToObj(i -> ":" + name + i)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    public <Q extends Query> Q bind(Q query) {
        if (values.size() > MOST) {
            query.setParameter(name, values);
        } else {
            for (int i = 0; i < places(); i++) {
                query.setParameter(name + i, values.get(Math.min(i, values.size() - 1)));
            }
        }
        return query;
    }

    private int places() {
        int highest = Integer.highestOneBit(values.size());
        return highest == values.size() ? highest : 2 * highest;
    }
}
