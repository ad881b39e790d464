package news.gisa.transfer.incoming;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.gisa.transfer.Field;
import news.gisa.transfer.Kind;
import news.gisa.transfer.Part;
import news.gisa.transfer.Thing;

/** What only one thing of a kind may have, such as a slug: who has it here. */
final class Names {
    private final Shelves shelves;

    /** Key of the holder by table, column and value. */
    private final Map<List<Object>, Object> holders = new HashMap<>();

    Names(Shelves shelves) {
        this.shelves = shelves;
    }

    void know(Kind kind, Collection<Entry> entries) {
        Field key = kind.field(kind.key().get(0));
        for (Field field : kind.fields()) {
            if (field.alone()) {
                Set<Object> values = new HashSet<>();
                entries.forEach(entry -> values.add(entry.thing().get(field.name())));
                know(kind.table(), key.column(), key, field, values);
            }
        }
        for (int i = 0; i < kind.parts().size(); i++) {
            Part part = kind.parts().get(i);
            for (int place = 0; place < part.fields().size(); place++) {
                if (part.fields().get(place).alone()) {
                    Set<Object> values = new HashSet<>();
                    for (Entry entry : entries) {
                        for (Object[] row : entry.thing().part(i)) {
                            values.add(row[place]);
                        }
                    }
                    know(part.table(), part.owner(), key, part.fields().get(place), values);
                }
            }
        }
    }

    private void know(String table, String owner, Field key, Field field, Set<Object> values) {
        values.remove(null);
        shelves.work((database, tables) -> tables.holders(database, table, owner, key.type(), field, values))
                .forEach((value, holder) -> holders.put(List.of(table, field.column(), value), holder));
    }

    /** Where there is none, the thing has its names from now on. */
    Optional<Thing.Fault> fault(Thing thing) {
        Kind kind = thing.kind();
        Object key = thing.key().get(0);
        Map<List<Object>, String> own = new HashMap<>();
        for (Field field : kind.fields()) {
            if (field.alone() && thing.get(field.name()) != null) {
                own.put(List.of(kind.table(), field.column(), thing.get(field.name())), "/" + field.name());
            }
        }
        for (int i = 0; i < kind.parts().size(); i++) {
            Part part = kind.parts().get(i);
            List<Object[]> rows = thing.part(i);
            for (int at = 0; at < rows.size(); at++) {
                for (int place = 0; place < part.fields().size(); place++) {
                    Field field = part.fields().get(place);
                    if (field.alone()) {
                        own.put(
                                List.of(part.table(), field.column(), rows.get(at)[place]),
                                "/" + part.name() + "/" + at + "/" + field.name());
                    }
                }
            }
        }
        for (Map.Entry<List<Object>, String> name : own.entrySet()) {
            Object holder = holders.get(name.getKey());
            if (holder != null && !holder.equals(key)) {
                return Optional.of(Thing.fault(
                        name.getValue(),
                        "Another " + kind.name() + ", " + holder + ", has "
                                + name.getKey().get(2) + " already."));
            }
        }
        own.keySet().forEach(name -> holders.put(name, key));
        return Optional.empty();
    }
}
