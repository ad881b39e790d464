package news.gisa.http.input;

import static org.assertj.core.api.Assertions.assertThat;

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
                "application/* > application/json;q=1",
                "text/*;q=0.2, */* > text/markdown;q=0.2,text/plain;q=0.2,text/html;q=0.2,text/csv;q=0.2,text/x-diff;q=0.2,*/*;q=1",
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
}
