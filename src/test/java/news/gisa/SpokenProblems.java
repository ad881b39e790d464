package news.gisa;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import news.gisa.http.problem.KoreanProblems;

/** Whatever a problem says in English has its Korean, and it says which of the two it speaks. */
final class SpokenProblems {
    private SpokenProblems() {}

    /** @param headers their values by name */
    static void check(String place, UnaryOperator<String> headers, String problem) {
        assertThat(headers.apply("Vary")).as(place).contains("Accept-Language");
        assertThat(headers.apply("Content-Language")).as(place).isIn("en", "ko");
        if (headers.apply("Content-Language").equals("en")) {
            JsonPath json = JsonPath.from(problem);
            List<String> said = new ArrayList<>(json.getList("errors.detail", String.class));
            said.add(json.getString("title"));
            said.add(json.getString("detail"));
            assertThat(said)
                    .as(place)
                    .allSatisfy(
                            text -> assertThat(KoreanProblems.of(text)).as(text).isPresent());
        }
    }
}
