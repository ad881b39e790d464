package news.gisa.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleFileTest {
    private final SingleFile file = new SingleFile();
    private final List<String> begun = new ArrayList<>();
    private final List<String> results = new ArrayList<>();

    /** What ends the task that is under way. */
    private UniEmitter<? super String> end;

    private void enter(String name, boolean wanted) {
        file.run(() -> task(name), () -> wanted)
                .subscribe()
                .with(results::add, failure -> results.add(failure.getMessage()));
    }

    private Uni<String> task(String name) {
        begun.add(name);
        return Uni.createFrom().emitter(emitter -> end = emitter);
    }

    @Test
    void oneAfterTheOther() {
        enter("a", true);
        enter("b", true);
        enter("c", true);
        assertThat(begun).containsExactly("a");
        end.complete("A");
        assertThat(begun).containsExactly("a", "b");
        end.fail(new IllegalStateException("B failed"));
        assertThat(begun).containsExactly("a", "b", "c");
        end.complete("C");
        enter("d", true);
        assertThat(begun).endsWith("d");
        assertThat(results).containsExactly("A", "B failed", "C");
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotBegun() {
        enter("a", true);
        enter("b", false);
        enter("c", true);
        end.complete("A");
        assertThat(begun).containsExactly("a", "c");
    }

    @Test
    void whoeverGivesUpDoesNotLetTheNextBeginEarly() {
        file.run(() -> task("a"), () -> true).subscribe().with(results::add).cancel();
        enter("b", true);
        assertThat(begun).containsExactly("a");
        end.complete("A");
        assertThat(begun).containsExactly("a", "b");
        assertThat(results).isEmpty();
    }
}
