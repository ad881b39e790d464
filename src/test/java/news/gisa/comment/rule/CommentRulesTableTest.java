package news.gisa.comment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.gisa.guide.MarkdownTable;
import org.junit.jupiter.api.Test;

/** The rules that judge comments, by the names that reasons have. */
class CommentRulesTableTest {
    /** They judge what is there already, and are no {@link Rule}. */
    private static final List<String> LATER = List.of("screening", "reports");

    @Test
    void tableHasEveryRule() throws IOException {
        Stream<String> names = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(Rule.class).stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .map(CommentRulesTableTest::name);
        assertThat(MarkdownTable.read(Path.of("src/docs/comments.md"), "verdict"))
                .extracting(row -> MarkdownTable.codes(row.get(0)).get(0))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(names, LATER.stream()).toList());
    }

    private static String name(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructors()[0];
            Object[] arguments = Stream.of(constructor.getParameterTypes())
                    .map(parameter -> parameter == int.class ? (Object) 1 : null)
                    .toArray();
            return ((Rule) constructor.newInstance(arguments)).name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
