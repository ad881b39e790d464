package news.gisa.http.contract;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What annotations of our own say of the methods that answer operations. */
final class MarkedOperations {
    private static final DotName OPERATION = DotName.createSimple(Operation.class.getName());

    private MarkedOperations() {}

    /** @return the marks by id of the operation; the index may know a class twice */
    static Map<String, AnnotationInstance> by(Class<? extends Annotation> mark, IndexView classes) {
        Map<String, AnnotationInstance> marks = new LinkedHashMap<>();
        for (AnnotationInstance found : classes.getAnnotations(DotName.createSimple(mark.getName()))) {
            AnnotationInstance operation = found.target().kind() == AnnotationTarget.Kind.METHOD
                    ? found.target().asMethod().annotation(OPERATION)
                    : null;
            if (operation != null && operation.value("operationId") != null) {
                marks.put(operation.value("operationId").asString(), found);
            }
        }
        return marks;
    }
}
