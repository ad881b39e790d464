package news.gisa.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code fields=id,byline.name}: trims an answer to the named members; on a list the names are those of its items. A name
 * that the answer's type does not have is refused.
 */
@Singleton
public class FieldSelections {
    private static final String PROPERTY = "gisa.fields";

    /** The form besides JSON that an answer may have. */
    private static final MediaType MARKDOWN = new MediaType("text", "markdown");

    private final ObjectMapper json;

    public FieldSelections(ObjectMapper json) {
        this.json = json;
    }

    /** A tree of wanted members; no children means all below. */
    record Selection(Map<String, Selection> members) {
        Selection() {
            this(new LinkedHashMap<>());
        }

        void prune(JsonNode node) {
            if (members.isEmpty()) {
                return;
            }
            if (node instanceof ArrayNode array) {
                array.forEach(this::prune);
            } else if (node instanceof ObjectNode object) {
                object.retain(members.keySet());
                members.forEach(
                        (name, below) -> Optional.ofNullable(object.get(name)).ifPresent(below::prune));
            }
        }
    }

    /** Reads and checks the parameter before any work is done, and keeps the selection for the answer. */
    void select(ContainerRequestContext request, Type answer, String fields) {
        boolean asJson = request.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(MARKDOWN))
                .findFirst()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
        if (!asJson) {
            throw ProblemException.badParameter(QueryParameterFilter.FIELDS, "Only the JSON form can be trimmed.");
        }
        JavaType type = json.constructType(answer);
        if (type.hasRawClass(Page.class)) {
            type = type.containedType(0);
        }
        Selection root = new Selection();
        for (String path : fields.split(",", -1)) {
            JavaType at = type;
            Selection selection = root;
            for (String name : path.split("\\.", -1)) {
                at = member(at, name, path);
                selection = selection.members().computeIfAbsent(name, key -> new Selection());
            }
        }
        request.setProperty(PROPERTY, root);
    }

    static Optional<Selection> of(ContainerRequestContext request) {
        return Optional.ofNullable((Selection) request.getProperty(PROPERTY));
    }

    private JavaType member(JavaType type, String name, String path) {
        JavaType object = contents(type);
        if (object.isJavaLangObject() || object.isMapLikeType()) {
            return json.constructType(Object.class);
        }
        Map<String, JavaType> members = members(object);
        JavaType found = members.get(name);
        if (found == null) {
            throw ProblemException.badParameter(
                    QueryParameterFilter.FIELDS,
                    "Unknown field \"" + path + "\". Known at this level: " + String.join(", ", members.keySet())
                            + ".");
        }
        return found;
    }

    private static JavaType contents(JavaType type) {
        JavaType at = type;
        while (at.isContainerType() && !at.isMapLikeType() || at.isReferenceType()) {
            at = at.getContentType();
        }
        return at;
    }

    private Map<String, JavaType> members(JavaType type) {
        Map<String, JavaType> members = new TreeMap<>();
        for (JavaType concrete : concreteTypes(type)) {
            for (BeanPropertyDefinition property :
                    json.getSerializationConfig().introspect(concrete).findProperties()) {
                if (property.couldSerialize()) {
                    members.put(property.getName(), property.getPrimaryType());
                }
            }
        }
        return members;
    }

    private List<JavaType> concreteTypes(JavaType type) {
        AnnotatedClass annotated =
                json.getSerializationConfig().introspectClassAnnotations(type).getClassInfo();
        return json
                .getSubtypeResolver()
                .collectAndResolveSubtypesByClass(json.getSerializationConfig(), annotated)
                .stream()
                .map(NamedType::getType)
                .map(json::constructType)
                .collect(Collectors.toList());
    }
}
