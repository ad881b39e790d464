package news.gisa.http.problem;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses that the resources answer at, as templates, with the methods that each declares. */
@Singleton
public class RestAddresses {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Address> all;

    /** What one method of a resource answers, and the media types of bodies that it takes, if it takes any. */
    record Address(String template, String beginning, Pattern pattern, Set<String> methods, List<String> consumes) {
        /** Most are told apart by how they begin, which is quicker than the pattern. */
        boolean matches(String path) {
            return path.startsWith(beginning)
                    && path.indexOf('/', beginning.length()) < 0 == template.indexOf('/', beginning.length()) < 0
                    && pattern.matcher(path).matches();
        }
    }

    RestAddresses(BeanManager beans) {
        this.all = beans.getBeans(Object.class).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(RestAddresses::address)
                .filter(address -> !address.methods().isEmpty())
                .toList();
    }

    private static Address address(Method method) {
        String root = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        String template = below == null ? root : root + below.value();
        Set<String> methods = Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .collect(Collectors.toUnmodifiableSet());
        return new Address(
                template,
                beginning(template),
                Pattern.compile(PARAMETER.matcher(template).replaceAll("[^/]+")),
                methods,
                consumes(method));
    }

    /** Up to what varies, or stands for anything in a pattern. */
    private static String beginning(String template) {
        return template.split("[{.]", 2)[0];
    }

    private static List<String> consumes(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes usual = method.getDeclaringClass().getAnnotation(Consumes.class);
        if (own == null && usual == null) {
            return List.of(MediaType.APPLICATION_JSON);
        }
        return List.of((own == null ? usual : own).value());
    }

    /** Those at which a path is. */
    Stream<Address> of(String path) {
        return all.stream().filter(address -> address.matches(path));
    }

    /** As they are declared, with {@code {name}} for each part that varies. */
    public Stream<String> templates() {
        return all.stream().map(Address::template);
    }
}
