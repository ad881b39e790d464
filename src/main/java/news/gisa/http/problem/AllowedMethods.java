package news.gisa.http.problem;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods an address answers to: a 405 must say so (RFC 9110, section 15.5.6), and the framework does not. */
@Singleton
class AllowedMethods {
    private final BeanManager beans;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    Collection<String> of(String path) {
        TreeSet<String> methods = new TreeSet<>();
        beans.getBeans(Object.class).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Pattern.matches(pattern(method), path))
                .flatMap(method -> Stream.of(method.getAnnotations()))
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .forEach(
                        type -> methods.add(type.getAnnotation(HttpMethod.class).value()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static String pattern(Method method) {
        String root = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        return (below == null ? root : root + below.value()).replaceAll("\\{[^}]*}", "[^/]+");
    }
}
