package news.gisa.http.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            nullValues = "null",
            value = {
                "application/json > application/json;q=1",
                "application/json;charset=euc-kr > application/json;q=1",
                "Application/JSON ; Q=0.5 > application/json;q=0.5",
                "application/* > application/json;q=1,application/feed+json;q=1,application/rss+xml;q=1,application/atom+xml;q=1,application/xml;q=1,application/ld+json;q=1,application/ninjs+json;q=1,application/geo+json;q=1,application/x-ndjson;q=1,application/json-patch+json;q=1,application/yaml;q=1,application/zip;q=1",
                "image/*;q=0.2, text/*;q=0.1 > image/svg+xml;q=0.2,text/markdown;q=0.1,text/plain;q=0.1,text/html;q=0.1,text/csv;q=0.1,text/x-diff;q=0.1,text/event-stream;q=0.1,text/xml;q=0.1",
                "application/*;q=0, text/*;q=0.5, */* > text/markdown;q=0.5,text/plain;q=0.5,text/html;q=0.5,text/csv;q=0.5,text/x-diff;q=0.5,text/event-stream;q=0.5,text/xml;q=0.5,image/svg+xml;q=1",
                "text/*, text/markdown;q=0, text/xml;q=0.1 > text/plain;q=1,text/html;q=1,text/csv;q=1,text/x-diff;q=1,text/event-stream;q=1,text/xml;q=0.1",
                "text/*;q=0, image/*;q=0, application/*;q=0, */* > none/none",
                "text/*;q=0, text/csv > text/csv;q=1",
                "*/*;q=0 > none/none",
                "*/*;q=0, text/csv;q=0.1 > text/csv;q=0.1",
                "text/html, application/xml;q=0.9, */*;q=0.8 > text/html;q=1,application/xml;q=0.9,*/*;q=0.8",
                "video/* > video/*;q=1",
                "text/markdown;q=0 > none/none",
                "text/markdown;q=0.000, application/json > application/json;q=1",
                "'' > null",
                "nonsense > null",
                "nonsense, text/csv > text/csv;q=1",
                "text/html;level=1;q=0.4 > text/html;q=0.4",
                "text/html;q=abc > text/html;q=1"
            })
    void readsWhatIsAskedFor(String accept, String expected) {
        assertThat(AcceptHeader.readable(accept)).isEqualTo(expected);
    }

    @Test
    void manyParametersAreReadLikeOne() {
        assertThat(AcceptHeader.readable("text/csv" + "; ".repeat(20_000))).isEqualTo("text/csv;q=1");
        assertThat(AcceptHeader.readable("text/csv" + ";a=b".repeat(5_000) + ";q=0.5"))
                .isEqualTo("text/csv;q=0.5");
    }

    @Test
    void rangesKnowEveryFormThatAResourceHas() {
        Set<String> forms = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("news.gisa").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> method.tryGetAnnotationOfType(Produces.class).stream())
                        .flatMap(produces -> Stream.of(produces.value()))
                        // A parameter says only how much a form is liked.
                        .map(form -> form.replaceFirst(";.*", ""))
                        .collect(Collectors.toSet());
        assertThat(forms).contains("application/json", "text/markdown", "application/rss+xml");
        assertThat(AcceptHeader.FORMS.values().stream().flatMap(List::stream)).containsAll(forms);
    }
}
