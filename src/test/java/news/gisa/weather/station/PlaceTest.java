package news.gisa.weather.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import news.gisa.http.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "37.5714,126.9658, 37.5714,126.9658, 0.0",
        "37.5714,126.9658, 35.1047,129.0320, 330.9",
        "0,0, 0,180, 20015.1",
        "90,0, -90,77, 20015.1",
        "0,179.9, 0,-179.9, 22.2"
    })
    void distanceIsThatOfAGreatCircle(double lat1, double lon1, double lat2, double lon2, BigDecimal kilometres) {
        assertThat(new Place(lat1, lon1).kilometresTo(new Place(lat2, lon2))).isEqualTo(kilometres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37.5", "37.5,", "37.5,127,1", "a,b", "91,0", "0,181", "1e1,2", "NaN,0", "37.5;127"})
    void whatIsNoPlaceIsRefused(String text) {
        assertThatThrownBy(() -> Place.parse("near", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("37.5,127.0");
    }
}
