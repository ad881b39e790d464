package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives the schemas of the OpenAPI document the shape that programs make good types of: plain names for pages, ids and times where
 * they stand, nothing that no operation uses. Comes after what features say of their schemas.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -1)
public class ContractSchemas implements OASFilter {
    /** What the scanner makes components of, by the format that says the same. */
    private static final Map<String, String> FORMATS =
            Map.of("Instant", "date-time", "OffsetDateTime", "date-time", "LocalDate", "date", "UUID", "uuid");

    private static final String INPUT = "Input";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        SchemaWalk.everywhere(document, ContractSchemas::inline);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, String> names = pages(schemas);
        SchemaWalk.everywhere(document, schema -> rename(schema, names));
        Map<String, Schema> named = new TreeMap<>();
        schemas.forEach((name, schema) -> named.put(names.getOrDefault(name, name), schema));
        letComeBack(named);
        keepUsed(document, named);
        document.getComponents().setSchemas(named);
    }

    /** A time, date or id is a text of a known format; a default stands beside the reference. */
    private static void inline(Schema schema) {
        if (schema.getAllOf() != null
                && schema.getAllOf().size() == 2
                && schema.getAllOf().get(1).getDefaultValue() != null) {
            schema.setDefaultValue(schema.getAllOf().get(1).getDefaultValue());
            schema.setRef(schema.getAllOf().get(0).getRef());
            schema.setAllOf(null);
        }
        if (schema.getAnyOf() != null && schema.getAnyOf().size() == 2) {
            String format = format(schema.getAnyOf().get(0));
            if (format != null && SchemaWalk.isNull(schema.getAnyOf().get(1))) {
                schema.setAnyOf(null);
                schema.type(List.of(SchemaType.STRING, SchemaType.NULL)).setFormat(format);
            }
        }
        if (schema.getOneOf() != null) {
            // The alternatives say it.
            schema.setType(null);
        }
        String format = format(schema);
        if (format != null) {
            schema.setRef(null);
            schema.type(List.of(SchemaType.STRING)).setFormat(format);
        }
        if (schema.getMultipleOf() != null && schema.getMultipleOf().scale() > 0) {
            // Validators that reckon with binary fractions refuse what is one; the description says it.
            schema.setMultipleOf(null);
        }
        if ("uuid".equals(schema.getFormat())) {
            schema.setPattern(null);
        }
    }

    private static String format(Schema schema) {
        return schema.getRef() == null ? null : FORMATS.get(SchemaWalk.name(schema.getRef()));
    }

    /** A page is called like its items. */
    private static Map<String, String> pages(Map<String, Schema> schemas) {
        Map<String, String> names = new HashMap<>();
        schemas.forEach((name, schema) -> {
            Map<String, Schema> members = SchemaWalk.properties(schema);
            if (name.startsWith("Page") && members.containsKey("items") && members.containsKey("next")) {
                String item = SchemaWalk.name(members.get("items").getItems().getRef());
                schema.setDescription("One page of a list.");
                names.put(name, item.replaceAll("Item$", "") + "Page");
            }
        });
        return names;
    }

    private static void rename(Schema schema, Map<String, String> names) {
        if (schema.getRef() != null) {
            String name = SchemaWalk.name(schema.getRef());
            schema.setRef(names.getOrDefault(name, name));
        }
    }

    /** What was read may be sent back: where an answer says null, the input takes it, as if it were left out. */
    private static void letComeBack(Map<String, Schema> schemas) {
        schemas.forEach((name, input) -> {
            Schema answer =
                    name.endsWith(INPUT) ? schemas.get(name.substring(0, name.length() - INPUT.length())) : null;
            if (answer != null) {
                Map<String, Schema> members = new LinkedHashMap<>(SchemaWalk.properties(input));
                members.replaceAll((member, schema) -> {
                    Schema twin = SchemaWalk.properties(answer).get(member);
                    return twin != null && SchemaWalk.isNullable(twin) && !isRequired(input, member)
                            ? nullable(schema)
                            : schema;
                });
                input.setProperties(members);
            }
        });
    }

    static boolean isRequired(Schema object, String member) {
        return object.getRequired() != null && object.getRequired().contains(member);
    }

    /**
     * The same that takes null too. For a reference this is {@code anyOf} with the type null: validators take it, and generators
     * of clients know it for one type that may be null.
     */
    static Schema nullable(Schema schema) {
        if (SchemaWalk.isNullable(schema)) {
            return schema;
        }
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .examples(schema.getExamples())
                    .addAnyOf(OASFactory.createSchema().ref(SchemaWalk.name(schema.getRef())))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        Schema copy = copy(schema);
        return Objects.requireNonNullElse(copy.getType(), List.of()).isEmpty() ? copy : copy.addType(SchemaType.NULL);
    }

    /** With the same parts. */
    static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        copy.setAll(new LinkedHashMap<>(schema.getAll()));
        copy.setType(schema.getType() == null ? null : List.copyOf(schema.getType()));
        return copy;
    }

    private static void keepUsed(OpenAPI document, Map<String, Schema> schemas) {
        Set<String> used = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        SchemaWalk.ofOperations(document, schema -> refer(schema, used, open));
        while (!open.isEmpty()) {
            SchemaWalk.below(schemas.get(open.pop()), schema -> refer(schema, used, open));
        }
        schemas.keySet().retainAll(used);
    }

    private static void refer(Schema schema, Set<String> used, Deque<String> open) {
        if (schema.getRef() != null && used.add(SchemaWalk.name(schema.getRef()))) {
            open.push(SchemaWalk.name(schema.getRef()));
        }
    }
}
