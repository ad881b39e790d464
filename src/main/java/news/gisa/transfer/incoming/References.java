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
import news.gisa.transfer.Kinds;
import news.gisa.transfer.Part;
import news.gisa.transfer.Thing;

/** What lines refer to: whether it is here, or came with the lines before them. */
final class References {
    private final Shelves shelves;
    private final Seen seen;
    private final Map<String, Set<Object>> known = new HashMap<>();

    /** @param seen null where what came before is stored */
    References(Shelves shelves, Seen seen) {
        this.shelves = shelves;
        this.seen = seen;
    }

    /** A place at which something is referred to. */
    private record Reference(String pointer, String of, Object key) {}

    void know(Kind kind, Collection<Entry> entries) {
        Map<String, Set<Object>> asked = new HashMap<>();
        for (Entry entry : entries) {
            each(entry.thing(), reference -> {
                if (!known.getOrDefault(reference.of(), Set.of()).contains(reference.key())) {
                    asked.computeIfAbsent(reference.of(), none -> new HashSet<>())
                            .add(reference.key());
                }
                return true;
            });
        }
        asked.forEach((of, keys) -> {
            Kind target = Kinds.find(of).orElseThrow();
            Field key = target.field(target.key().get(0));
            Map<Object, Object> found = shelves.work((database, tables) ->
                    tables.holders(database, target.table(), key.column(), key.type(), key, keys));
            known.computeIfAbsent(of, none -> new HashSet<>()).addAll(found.keySet());
        });
    }

    private interface Check {
        /** @return whether to go on */
        boolean at(Reference reference);
    }

    private static void each(Thing thing, Check check) {
        Kind kind = thing.kind();
        for (Field field : kind.fields()) {
            Object key = thing.get(field.name());
            if (field.of() != null && key != null && !check.at(new Reference("/" + field.name(), field.of(), key))) {
                return;
            }
        }
        for (int i = 0; i < kind.parts().size(); i++) {
            Part part = kind.parts().get(i);
            List<Object[]> entries = thing.part(i);
            for (int at = 0; at < entries.size(); at++) {
                for (int place = 0; place < part.fields().size(); place++) {
                    Field field = part.fields().get(place);
                    Object key = entries.get(at)[place];
                    if (field.of() != null
                            && key != null
                            && !check.at(new Reference(
                                    "/" + part.name() + "/" + at + "/" + field.name(), field.of(), key))) {
                        return;
                    }
                }
            }
        }
    }

    Optional<Thing.Fault> fault(Thing thing) {
        Thing.Fault[] found = new Thing.Fault[1];
        each(thing, reference -> {
            boolean there = known.getOrDefault(reference.of(), Set.of()).contains(reference.key())
                    || seen != null && seen.has(reference.of(), reference.key());
            if (!there) {
                found[0] = Thing.fault(
                        reference.pointer(),
                        "There is no " + reference.of() + " " + reference.key()
                                + " here, and none came in front of this line or it was refused.");
            }
            return there;
        });
        return Optional.ofNullable(found[0]);
    }

    /** That a thing is here or will be. */
    void add(Thing thing) {
        Object key = thing.key().get(0);
        known.computeIfAbsent(thing.kind().name(), none -> new HashSet<>()).add(key);
        // What comes behind what it belongs to is referred to from there only.
        if (seen != null && thing.kind().belongsTo() == null) {
            seen.add(thing.kind().name(), key);
        }
    }
}
