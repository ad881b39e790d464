package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import news.gisa.http.input.Line;
import news.gisa.http.input.WebAddress;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says in the OpenAPI document what our own constraints say of texts; those of the framework it knows by itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class ContractLimits implements OASFilter {
    private static final String OURS = "news.gisa.";
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());

    private final IndexView classes;

    public ContractLimits(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        for (ClassInfo type : classes.getKnownClasses()) {
            Schema schema = type.isRecord() && type.name().toString().startsWith(OURS) ? schemas.get(name(type)) : null;
            if (schema != null && schema.getProperties() != null) {
                for (RecordComponent component : load(type).getRecordComponents()) {
                    limit(
                            component,
                            component.getAnnotatedType(),
                            schema.getProperties().get(component.getName()));
                }
            }
        }
    }

    private static String name(ClassInfo type) {
        return type.declaredAnnotation(SCHEMA) != null
                        && type.declaredAnnotation(SCHEMA).value("name") != null
                ? type.declaredAnnotation(SCHEMA).value("name").asString()
                : type.simpleName();
    }

    private static Class<?> load(ClassInfo type) {
        try {
            return Class.forName(
                    type.name().toString(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A class of the index is not there", e);
        }
    }

    private static void limit(AnnotatedElement place, AnnotatedType type, Schema schema) {
        if (schema == null) {
            return;
        }
        Line line = place.getAnnotation(Line.class);
        if (line != null) {
            schema.minLength(1).setMaxLength(line.max());
        }
        if (place.isAnnotationPresent(WebAddress.class)) {
            schema.minLength(1).setMaxLength(WebAddress.MAX_LENGTH);
        }
        if (type instanceof AnnotatedParameterizedType list && schema.getItems() != null) {
            AnnotatedType item = list.getAnnotatedActualTypeArguments()[0];
            limit(item, item, schema.getItems());
        }
    }
}
