package news.gisa;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.Script;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * REST Assured hands the path of every {@code path("…")} and {@code body("…", …)} to a Groovy compiler of its own, which took
 * more than a third of the time of these tests. Here a path is compiled once, however often it is asked for.
 */
final class CompiledPaths extends DelegatingMetaClass {
    private final Cache<String, Class<?>> scripts =
            Caffeine.newBuilder().maximumSize(2000).build();

    private CompiledPaths() {
        super(GroovyShell.class);
        initialize();
    }

    static void keep() {
        GroovySystem.getMetaClassRegistry().setMetaClass(GroovyShell.class, new CompiledPaths());
    }

    @Override
    public Object invokeMethod(Object shell, String name, Object[] arguments) {
        return name.equals("evaluate") && arguments.length == 1
                ? run(((GroovyShell) shell), arguments[0].toString())
                : super.invokeMethod(shell, name, arguments);
    }

    private Object run(GroovyShell shell, String text) {
        Class<?> script = scripts.get(
                text,
                path -> new GroovyShell(Script.class.getClassLoader())
                        .parse(path)
                        .getClass());
        return InvokerHelper.createScript(script, shell.getContext()).run();
    }
}
