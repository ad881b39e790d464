package news.gisa.weather.reading;

import java.util.Map;
import java.util.TreeMap;

/**
 * Words for WMO codes of present weather (table 4677, in the sense that forecasts give to them). Where the table has many
 * shades of one thing, they share the words.
 */
final class Conditions {
    private record Words(String ko, String en) {}

    /** By the first code that they hold for. */
    private static final TreeMap<Integer, Words> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry(0, new Words("맑음", "Clear")),
            Map.entry(1, new Words("대체로 맑음", "Mainly clear")),
            Map.entry(2, new Words("구름 조금", "Partly cloudy")),
            Map.entry(3, new Words("흐림", "Overcast")),
            Map.entry(4, new Words("연무", "Haze or smoke")),
            Map.entry(6, new Words("먼지", "Dust")),
            Map.entry(10, new Words("박무", "Mist")),
            Map.entry(11, new Words("얕은 안개", "Shallow fog")),
            Map.entry(13, new Words("번개", "Lightning")),
            Map.entry(14, new Words("주변에 강수", "Precipitation nearby")),
            Map.entry(17, new Words("천둥", "Thunder")),
            Map.entry(18, new Words("돌풍", "Squalls")),
            Map.entry(19, new Words("용오름", "Funnel cloud")),
            Map.entry(20, new Words("강수 그침", "Precipitation has ended")),
            Map.entry(28, new Words("안개 걷힘", "Fog has cleared")),
            Map.entry(29, new Words("뇌우 그침", "Thunderstorm has ended")),
            Map.entry(30, new Words("황사", "Dust storm")),
            Map.entry(36, new Words("눈날림", "Blowing snow")),
            Map.entry(40, new Words("안개", "Fog")),
            Map.entry(48, new Words("서리 안개", "Rime fog")),
            Map.entry(50, new Words("약한 이슬비", "Light drizzle")),
            Map.entry(52, new Words("이슬비", "Drizzle")),
            Map.entry(54, new Words("강한 이슬비", "Dense drizzle")),
            Map.entry(56, new Words("어는 이슬비", "Freezing drizzle")),
            Map.entry(58, new Words("이슬비와 비", "Drizzle and rain")),
            Map.entry(60, new Words("약한 비", "Light rain")),
            Map.entry(62, new Words("비", "Rain")),
            Map.entry(64, new Words("강한 비", "Heavy rain")),
            Map.entry(66, new Words("어는 비", "Freezing rain")),
            Map.entry(68, new Words("진눈깨비", "Sleet")),
            Map.entry(70, new Words("약한 눈", "Light snow")),
            Map.entry(72, new Words("눈", "Snow")),
            Map.entry(74, new Words("강한 눈", "Heavy snow")),
            Map.entry(76, new Words("가루눈", "Snow grains")),
            Map.entry(79, new Words("얼음싸라기", "Ice pellets")),
            Map.entry(80, new Words("약한 소나기", "Light showers")),
            Map.entry(81, new Words("소나기", "Showers")),
            Map.entry(82, new Words("강한 소나기", "Violent showers")),
            Map.entry(83, new Words("소낙성 진눈깨비", "Sleet showers")),
            Map.entry(85, new Words("소낙눈", "Snow showers")),
            Map.entry(87, new Words("우박", "Hail")),
            Map.entry(91, new Words("뇌우 뒤 강수", "Precipitation after a thunderstorm")),
            Map.entry(95, new Words("뇌우", "Thunderstorm")),
            Map.entry(96, new Words("우박을 동반한 뇌우", "Thunderstorm with hail")),
            Map.entry(97, new Words("강한 뇌우", "Heavy thunderstorm")),
            Map.entry(98, new Words("모래바람을 동반한 뇌우", "Thunderstorm with dust")),
            Map.entry(99, new Words("우박을 동반한 강한 뇌우", "Heavy thunderstorm with hail"))));

    private Conditions() {}

    /** @param code 0 to 99, or null, for which there are no words */
    static String text(Integer code, WeatherView.Language language) {
        if (code == null) {
            return null;
        }
        Words words = WORDS.floorEntry(code).getValue();
        return language == WeatherView.Language.ko ? words.ko() : words.en();
    }
}
