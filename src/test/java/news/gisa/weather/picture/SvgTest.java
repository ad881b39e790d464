package news.gisa.weather.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import news.gisa.weather.reading.WeatherView;
import news.gisa.weather.reading.WeatherView.Language;
import news.gisa.weather.reading.WeatherView.Units;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;
import news.gisa.weather.station.StationResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static Measured reading(String code, String name, String latitude, String longitude, String temperature) {
        return new Measured(
                new StationResponse(
                        code, name, name, null, new BigDecimal(latitude), new BigDecimal(longitude), null, 0),
                temperature == null ? null : new BigDecimal(temperature),
                3,
                "흐림",
                null,
                null,
                null,
                null,
                null);
    }

    private static SnapshotResponse snapshot(List<Measured> readings) {
        WeatherView view = new WeatherView(Units.metric, Language.ko);
        return new SnapshotResponse(
                LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-21T21:00:00Z"),
                null,
                Instant.parse("2026-11-22T00:00:00Z"),
                true,
                "<b>\"기상\" & 'x'</b>",
                1,
                null,
                readings,
                view,
                "1");
    }

    private static String draw(WeatherPictures.Shape shape, List<Measured> readings) {
        SnapshotResponse snapshot = snapshot(readings);
        Caption caption = Caption.of(snapshot, SEOUL);
        return shape == WeatherPictures.Shape.map
                ? MapPicture.draw(snapshot, caption)
                : StripPicture.draw(snapshot, caption);
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @EnumSource
    void pictureIsWellFormedAndSaysWhatItShows(WeatherPictures.Shape shape) throws Exception {
        Document document = parse(draw(
                shape,
                List.of(
                        reading("1", "</text><script>alert(1)</script>", "37.5", "127", "-4.5"),
                        reading("2", "나\uFFFF&", "36.5", "128", null))));
        Element root = document.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(elements(document, "title").get(0).getTextContent()).isEqualTo("날씨, 2026년 11월 22일 06:00");
        assertThat(elements(document, "desc").get(0).getTextContent())
                .contains("<b>\"기상\" & 'x'</b>", "지난 자료", "<script>alert(1)</script> -4.5℃ 흐림", "나\uFFFD& -");
        assertThat(elements(document, "style").get(0).getTextContent()).contains("prefers-color-scheme:dark");
        assertThat(elements(document, "script")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pictureOfNothingIsOneToo(WeatherPictures.Shape shape) throws Exception {
        assertThat(parse(draw(shape, List.of())).getDocumentElement().getTagName())
                .isEqualTo("svg");
    }

    @Test
    void mapOfOnePlaceAndOfTheWholeEarthStaysInItsFrame() throws Exception {
        for (List<Measured> readings : List.of(
                List.of(reading("1", "하나", "37.5", "127", "1")),
                List.of(reading("1", "끝", "90", "180", "1"), reading("2", "끝", "-90", "-180", "1")))) {
            Document document = parse(draw(WeatherPictures.Shape.map, readings));
            double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
            assertThat(height).isBetween(50.0, 1000.0);
            for (Element dot : elements(document, "circle")) {
                assertThat(Double.parseDouble(dot.getAttribute("cx"))).isBetween(0.0, 600.0);
                assertThat(Double.parseDouble(dot.getAttribute("cy"))).isBetween(0.0, height);
            }
        }
    }

    @Test
    void labelsOfNeighboursKeepOutOfEachOthersWay() {
        List<MapLabels.Point> points = List.of(
                new MapLabels.Point(100, 100, "서울 1℃", ""),
                new MapLabels.Point(85, 106, "인천 2℃", ""),
                new MapLabels.Point(100, 122, "수원 0℃", ""));
        List<MapLabels.Label> labels = new MapLabels(points, 600, 34, 400).place();
        Set<String> pairs = new HashSet<>();
        for (MapLabels.Label one : labels) {
            for (MapLabels.Label other : labels) {
                if (one != other
                        && Math.abs(one.y() - other.y()) < 12
                        && one.x() < other.x() + Svg.width(other.point().text(), Svg.MEDIUM)
                        && other.x() < one.x() + Svg.width(one.point().text(), Svg.MEDIUM)) {
                    pairs.add(one.point().text() + " covers " + other.point().text());
                }
            }
        }
        assertThat(pairs).isEmpty();
    }

    @Test
    void longNamesAreCut() {
        assertThat(Svg.fit("서울", Svg.MEDIUM, 60)).isEqualTo("서울");
        assertThat(Svg.fit("가나다라마바사아자차", Svg.MEDIUM, 60)).isEqualTo("가나다…");
    }
}
