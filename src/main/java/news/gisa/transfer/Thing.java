package news.gisa.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that goes out or comes in: what a line says. */
public final class Thing {
    private final Kind kind;
    private final Object[] values;
    private final List<List<Object[]>> parts;

    /**
     * @param values in the order of the fields
     * @param parts entries of each part
     */
    Thing(Kind kind, Object[] values, List<List<Object[]>> parts) {
        this.kind = kind;
        this.values = values;
        this.parts = parts;
    }

    /** That a line says something that is nothing of its kind. */
    public static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final String pointer;

        Fault(String pointer, String detail) {
            super(detail, null, false, false);
            this.pointer = pointer;
        }

        public String pointer() {
            return pointer;
        }
    }

    public static Fault fault(String pointer, String detail) {
        return new Fault(pointer, detail);
    }

    /** @throws Fault naming the member that is wrong */
    public static Thing parse(Kind kind, JsonNode line) throws Fault {
        refuseUnknown(
                line,
                Stream.of(
                                Stream.of("kind"),
                                kind.fields().stream().map(Field::name),
                                kind.parts().stream().map(Part::name))
                        .flatMap(names -> names)
                        .collect(Collectors.toSet()),
                "");
        Object[] values = values(kind.fields(), line, "");
        List<List<Object[]>> parts = new ArrayList<>();
        for (Part part : kind.parts()) {
            parts.add(entries(part, line.get(part.name()), "/" + part.name()));
        }
        return new Thing(kind, values, parts);
    }

    private static void refuseUnknown(JsonNode object, Set<String> known, String pointer) throws Fault {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new Fault(
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"), "No member of this name is known.");
            }
        }
    }

    private static Object[] values(List<Field> fields, JsonNode object, String pointer) throws Fault {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = fields.get(i).parse(object.get(fields.get(i).name()));
            } catch (Type.Misfit e) {
                throw new Fault(pointer + "/" + fields.get(i).name(), e.getMessage());
            }
        }
        return values;
    }

    private static List<Object[]> entries(Part part, JsonNode list, String pointer) throws Fault {
        if (list == null || !list.isArray()) {
            throw new Fault(pointer, "Expected a list.");
        }
        List<Object[]> entries = new ArrayList<>();
        Set<String> names = part.fields().stream().map(Field::name).collect(Collectors.toSet());
        for (int i = 0; i < list.size(); i++) {
            String place = pointer + "/" + i;
            if (!list.get(i).isObject()) {
                throw new Fault(place, "Expected an object.");
            }
            refuseUnknown(list.get(i), names, place);
            entries.add(values(part.fields(), list.get(i), place));
        }
        entries.sort(part.order());
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i)[0].equals(entries.get(i - 1)[0])) {
                throw new Fault(
                        pointer,
                        "Two entries have the same " + part.fields().get(0).name() + ", " + entries.get(i)[0] + ".");
            }
        }
        return entries;
    }

    /** As one object, without the end of the line. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind.name());
        write(json, kind.fields(), values);
        for (int i = 0; i < parts.size(); i++) {
            Part part = kind.parts().get(i);
            json.writeArrayFieldStart(part.name());
            for (Object[] entry : parts.get(i)) {
                json.writeStartObject();
                write(json, part.fields(), entry);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<Field> fields, Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            json.writeFieldName(fields.get(i).name());
            fields.get(i).type().write(json, values[i]);
        }
    }

    public Kind kind() {
        return kind;
    }

    public Object get(String member) {
        return values[kind.place(member)];
    }

    public List<Object> key() {
        return kind.key().stream().map(this::get).toList();
    }

    Object[] values() {
        return values;
    }

    public List<Object[]> part(int place) {
        return parts.get(place);
    }

    /** The same, with another value of one member. */
    public Thing with(String member, Object value) {
        Object[] others = values.clone();
        others[kind.place(member)] = value;
        return new Thing(kind, others, parts);
    }

    /** Whether both say the same. */
    public boolean says(Thing other) {
        return saysBut(other, false);
    }

    /** Whether both say the same but for what links to others. */
    public boolean saysButForLinks(Thing other) {
        return saysBut(other, true);
    }

    private boolean saysBut(Thing other, boolean links) {
        if (!Arrays.equals(values, other.values)) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean same = links
                    ? kind.parts().get(i).sameButForLinks(parts.get(i), other.parts.get(i))
                    : Part.same(parts.get(i), other.parts.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** @return the first member that differs */
    public String difference(Thing other) {
        for (int i = 0; i < values.length; i++) {
            if (!Objects.equals(values[i], other.values[i])) {
                return kind.fields().get(i).name();
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!Part.same(parts.get(i), other.parts.get(i))) {
                return kind.parts().get(i).name();
            }
        }
        return kind.key().get(0);
    }
}
