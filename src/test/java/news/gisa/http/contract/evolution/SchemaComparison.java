package news.gisa.http.contract.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds schemas of two documents against each other. What clients send must be taken as before; what they get must be what they
 * were told. Of a schema that several places share, each fault is told at the first place only.
 */
final class SchemaComparison {
    private static final Set<String> LOWER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    /** Forms of single values: another one is never the same. */
    private static final Set<String> FORMS = Set.of("pattern", "format", "multipleOf", "uniqueItems");

    private static final String DEFAULT = "default";
    private static final String DISCRIMINATOR = "discriminator";

    /** Who writes what the schema describes. */
    enum Direction {
        SENT,
        ANSWERED
    }

    private final JsonNode oldDocument;
    private final JsonNode newDocument;
    private final Direction direction;
    private final Set<String> seen;
    private final List<Breach> breaches;

    SchemaComparison(JsonNode oldDocument, JsonNode newDocument, Direction direction, List<Breach> breaches) {
        this(oldDocument, newDocument, direction, new HashSet<>(), breaches);
    }

    private SchemaComparison(
            JsonNode oldDocument, JsonNode newDocument, Direction direction, Set<String> seen, List<Breach> breaches) {
        this.oldDocument = oldDocument;
        this.newDocument = newDocument;
        this.direction = direction;
        this.seen = seen;
        this.breaches = breaches;
    }

    private boolean isSent() {
        return direction == Direction.SENT;
    }

    /** @param place of both, as it is to be told */
    void compare(String place, JsonNode oldSchema, JsonNode newSchema) {
        Shape old = Shape.of(oldDocument, oldSchema);
        Shape now = Shape.of(newDocument, newSchema);
        compareNull(place, old, now);
        if (old.name().isPresent()
                && now.name().isPresent()
                && !seen.add(old.name().get() + " " + now.name().get())) {
            return;
        }
        if (!old.alternatives().isEmpty() || !now.alternatives().isEmpty()) {
            compareAlternatives(place, oldSchema, old, newSchema, now);
            return;
        }
        compareTypes(place, old, now);
        compareValues(place, old, now);
        compareMembers(place, old, now);
        if (old.items().isPresent() || now.items().isPresent()) {
            compare(
                    place + "/*",
                    old.items().orElse(MissingNode.getInstance()),
                    now.items().orElse(MissingNode.getInstance()));
        }
        Set<String> keywords = new LinkedHashSet<>();
        old.rest().fieldNames().forEachRemaining(keywords::add);
        now.rest().fieldNames().forEachRemaining(keywords::add);
        for (String keyword : keywords) {
            compareKeyword(place, keyword, old.rest().get(keyword), now.rest().get(keyword));
        }
    }

    private void add(String place, String what) {
        breaches.add(new Breach(place, what));
    }

    private void compareNull(String place, Shape old, Shape now) {
        if (isSent() && old.mayBeNull() && !now.mayBeNull()) {
            add(place, "null is no longer taken");
        } else if (!isSent() && !old.mayBeNull() && now.mayBeNull()) {
            add(place, "may now be null");
        }
    }

    private void compareTypes(String place, Shape old, Shape now) {
        Shape from = isSent() ? old : now;
        Shape to = isSent() ? now : old;
        String fault = isSent() ? "is no longer taken" : "was no type of it before";
        if (from.types().isEmpty() && !to.types().isEmpty()) {
            add(place, "any type, now or before, against " + to.types() + ": what is none of these " + fault);
        }
        from.types().stream()
                .filter(type -> !to.allows(type))
                .forEach(type -> add(place, "type " + type + " " + fault));
    }

    private void compareValues(String place, Shape old, Shape now) {
        Shape from = isSent() ? old : now;
        Shape to = isSent() ? now : old;
        if (to.values().isEmpty() || !isSent() && old.isExtensible()) {
            return;
        }
        if (from.values().isEmpty()) {
            add(place, isSent() ? "only some values are taken now" : "any value may be the answer now");
            return;
        }
        from.values().get().stream()
                .filter(value -> !to.values().get().contains(value))
                .forEach(value -> add(
                        place,
                        value + (isSent() ? " is no longer taken" : " may be the answer now, and was not before")));
    }

    private void compareMembers(String place, Shape old, Shape now) {
        for (Map.Entry<String, JsonNode> member : old.properties().entrySet()) {
            JsonNode same = now.properties().get(member.getKey());
            if (same == null) {
                add(place + "/" + member.getKey(), isSent() ? "is no longer taken" : "is no longer there");
            } else {
                compare(place + "/" + member.getKey(), member.getValue(), same);
            }
        }
        Set<String> from = isSent() ? now.required() : old.required();
        Set<String> to = isSent() ? old.required() : now.required();
        from.stream()
                // What is gone is told already.
                .filter(member -> !to.contains(member) && now.properties().containsKey(member))
                .forEach(member ->
                        add(place + "/" + member, isSent() ? "is required now" : "is no longer there in every answer"));
        if (isSent() && !old.isClosed() && now.isClosed() && old.additional().isPresent()) {
            add(place, "members of other names are no longer taken");
        } else if (old.additional().isPresent() && now.additional().isPresent() && !old.isClosed() && !now.isClosed()) {
            compare(place + "/*", old.additional().get(), now.additional().get());
        }
    }

    /** Bounds of answers may widen: they follow those of what is sent. */
    private void compareKeyword(String place, String keyword, JsonNode old, JsonNode now) {
        if (Objects.equals(old, now)
                || keyword.equals(Shape.EXTENSIBLE)
                || keyword.equals(DISCRIMINATOR) && old == null) {
            return;
        }
        if (LOWER.contains(keyword) || UPPER.contains(keyword)) {
            boolean tighter =
                    now != null && (old == null || isTighter(keyword, old.decimalValue(), now.decimalValue()));
            if (isSent() && tighter) {
                add(place, keyword + " is now " + now);
            }
        } else if (FORMS.contains(keyword)) {
            if (isSent() ? now != null : old != null) {
                add(place, keyword + " was " + told(old) + " and is now " + told(now));
            }
        } else if (keyword.equals(DEFAULT)) {
            if (isSent() && old != null) {
                add(place, "left out it was " + told(old) + " and is now " + told(now));
            }
        } else {
            add(place, keyword + " changed, and what that means cannot be told: " + told(old) + ", " + told(now));
        }
    }

    private static String told(JsonNode value) {
        return value == null ? "absent" : value.toString();
    }

    private static boolean isTighter(String keyword, BigDecimal old, BigDecimal now) {
        return LOWER.contains(keyword) ? now.compareTo(old) > 0 : now.compareTo(old) < 0;
    }

    /** Every form that may come must be like one that was known. */
    private void compareAlternatives(String place, JsonNode oldSchema, Shape old, JsonNode newSchema, Shape now) {
        compareKeyword(
                place, DISCRIMINATOR, old.rest().get(DISCRIMINATOR), now.rest().get(DISCRIMINATOR));
        List<JsonNode> olds = old.alternatives().isEmpty() ? List.of(oldSchema) : old.alternatives();
        List<JsonNode> news = now.alternatives().isEmpty() ? List.of(newSchema) : now.alternatives();
        for (JsonNode from : isSent() ? olds : news) {
            List<JsonNode> others = isSent() ? news : olds;
            if (others.stream().noneMatch(to -> trial(from, to).isEmpty())) {
                others.stream()
                        .filter(to -> to.path("$ref").equals(from.path("$ref")) && from.has("$ref"))
                        .findFirst()
                        .ifPresentOrElse(
                                to -> compare(place + " " + name(from), isSent() ? from : to, isSent() ? to : from),
                                () -> add(
                                        place,
                                        name(from)
                                                + (isSent()
                                                        ? " is no longer taken"
                                                        : " may be the answer now, and was not before")));
            }
        }
    }

    private List<Breach> trial(JsonNode from, JsonNode to) {
        List<Breach> found = new ArrayList<>();
        SchemaComparison trial = new SchemaComparison(oldDocument, newDocument, direction, new HashSet<>(seen), found);
        trial.compare("", isSent() ? from : to, isSent() ? to : from);
        return found;
    }

    private static String name(JsonNode alternative) {
        return alternative.has("$ref")
                ? alternative.path("$ref").asText().replaceFirst(".*/", "")
                : alternative.toString();
    }
}
