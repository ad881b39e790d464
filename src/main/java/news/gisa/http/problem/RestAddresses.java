package news.gisa.http.problem;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.gisa.http.Retiring;

/** The addresses that the resources answer at, as templates, with the methods that each declares. */
@Singleton
public class RestAddresses {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Address> all;

    /**
     * What one method of a resource answers.
     *
     * @param consumes the media types of bodies that it takes, if it takes any
     * @param produces those of its answers
     * @param retiring what is said of it, if it is on its way out
     */
    record Address(
            String template,
            String beginning,
            Pattern pattern,
            Set<String> methods,
            List<String> consumes,
            List<String> produces,
            Optional<Retiring> retiring) {
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
                consumes(method),
                produces(method),
                Optional.ofNullable(method.getAnnotation(Retiring.class)));
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

    private static List<String> produces(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces usual = method.getDeclaringClass().getAnnotation(Produces.class);
        if (own == null && usual == null) {
            return List.of(MediaType.APPLICATION_JSON);
        }
        return List.of((own == null ? usual : own).value());
    }

    /** Those at which a path is. */
    Stream<Address> of(String path) {
        return all.stream().filter(address -> address.matches(path));
    }

    /** What is said of operations that are on their way out. */
    public Stream<Retiring> retiring() {
        return all.stream().flatMap(address -> address.retiring().stream());
    }

    /** What is said of the one that answers a method at a path, if it is on its way out; HEAD asks for the same as GET. */
    public Optional<Retiring> retiring(String path, String method) {
        String declared = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return of(path).filter(address -> address.methods().contains(declared))
                // Of several the one that varies least.
                .min(Comparator.comparingInt(address ->
                        (int) PARAMETER.matcher(address.template()).results().count()))
                .flatMap(Address::retiring);
    }

    /** As they are declared, with {@code {name}} for each part that varies. */
    public Stream<String> templates() {
        return all.stream().map(Address::template);
    }
}
