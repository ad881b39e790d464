package news.gisa.weather.station;

import java.math.BigDecimal;
import java.math.RoundingMode;
import news.gisa.http.problem.ProblemException;

/** A point on the earth, in degrees north and east. */
record Place(double latitude, double longitude) {
    private static final String NUMBER = "[+-]?\\d{1,3}(\\.\\d{1,10})?";
    private static final String EXPECTED = "Expected degrees north and east such as 37.5,127.0.";

    /** The mean radius. */
    private static final double EARTH_KILOMETRES = 6371.0088;

    static Place of(Station station) {
        return new Place(station.latitude().doubleValue(), station.longitude().doubleValue());
    }

    /** @throws ProblemException naming the parameter */
    static Place parse(String parameter, String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2 || !parts[0].matches(NUMBER) || !parts[1].matches(NUMBER)) {
            throw ProblemException.badParameter(parameter, EXPECTED);
        }
        Place place = new Place(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        if (Math.abs(place.latitude) > 90 || Math.abs(place.longitude) > 180) {
            throw ProblemException.badParameter(
                    parameter, EXPECTED + " Latitude ends at 90 degrees, longitude at 180.");
        }
        return place;
    }

    /** Along a great circle, to a tenth (the haversine formula, which holds for small distances too). */
    BigDecimal kilometresTo(Place other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double haversine = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        // Rounding may bring it past 1 for two ends of the earth.
        double angle = 2 * Math.asin(Math.sqrt(Math.min(1, haversine)));
        return BigDecimal.valueOf(EARTH_KILOMETRES * angle).setScale(1, RoundingMode.HALF_UP);
    }

    private static double square(double value) {
        return value * value;
    }
}
