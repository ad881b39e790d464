package news.gisa.http.answer;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.http.problem.ProblemException;

/**
 * {@code fields=id,byline.name}: trims an answer to the named members; on a list the names are those of its items. A name
 * that the answer's type does not have is refused.
 */
@Singleton
public class FieldSelections {
    public static final String PARAMETER = "fields";
    private static final String PROPERTY = "gisa.fields";

    private final ObjectMapper json;

    public FieldSelections(ObjectMapper json) {
        this.json = json;
    }

    /** A tree of wanted members; no children means all below. */
    public record Selection(Map<String, Selection> members) {
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
    public void select(ContainerRequestContext request, Method method, String fields) {
        if (!form(request, method).equals(MediaType.APPLICATION_JSON_TYPE)) {
            throw ProblemException.badParameter(PARAMETER, "Only the JSON form can be trimmed.");
        }
        JavaType type = json.constructType(method.getGenericReturnType());
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

    /** The form that will be the answer: the first of the method's that the most welcome range takes. */
    private static MediaType form(ContainerRequestContext request, Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        List<MediaType> forms = produces == null
                ? List.of(MediaType.APPLICATION_JSON_TYPE)
                : Stream.of(produces.value()).map(MediaType::valueOf).toList();
        return request.getAcceptableMediaTypes().stream()
                .flatMap(range -> forms.stream().filter(range::isCompatible))
                .findFirst()
                // The framework answers 406.
                .orElse(MediaType.WILDCARD_TYPE);
    }

    public static Optional<Selection> of(ContainerRequestContext request) {
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
                    PARAMETER,
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
                // Of an interface the siblings are known too.
                .filter(type.getRawClass()::isAssignableFrom)
                .map(json::constructType)
                .collect(Collectors.toList());
    }
}
