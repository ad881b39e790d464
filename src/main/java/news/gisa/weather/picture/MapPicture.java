package news.gisa.weather.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.gisa.weather.picture.Svg.Anchor;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;

/** The stations on a plain map: degrees east by degrees north, narrowed as they are in the middle of the map. */
final class MapPicture {
    private static final double WIDTH = 600;
    private static final double MAX_HEIGHT = 900;
    private static final double MARGIN = 56;
    private static final double HEAD = 34;
    private static final double DOT = 2.5;

    /** Below this a map would show nothing but one place. */
    private static final double MIN_DEGREES = 0.5;

    private static final int MOST_LINES = 9;
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 45};

    private final double west;
    private final double north;
    private final double east;
    private final double south;
    private final double narrowing;
    private final double scale;
    private final double left;

    private MapPicture(List<Measured> readings) {
        double[] bounds = {180, -180, 90, -90};
        readings.forEach(reading -> {
            double longitude = reading.station().longitude().doubleValue();
            double latitude = reading.station().latitude().doubleValue();
            bounds[0] = Math.min(bounds[0], longitude);
            bounds[1] = Math.max(bounds[1], longitude);
            bounds[2] = Math.min(bounds[2], latitude);
            bounds[3] = Math.max(bounds[3], latitude);
        });
        double spareEast = Math.max(0, MIN_DEGREES - (bounds[1] - bounds[0])) / 2;
        double spareNorth = Math.max(0, MIN_DEGREES - (bounds[3] - bounds[2])) / 2;
        west = bounds[0] - spareEast;
        east = bounds[1] + spareEast;
        south = bounds[2] - spareNorth;
        north = bounds[3] + spareNorth;
        // At a pole a degree east is nothing; a map of the poles is not what this is for.
        narrowing = Math.max(0.1, Math.cos(Math.toRadians((north + south) / 2)));
        scale = Math.min(
                (WIDTH - 2 * MARGIN) / ((east - west) * narrowing), (MAX_HEIGHT - 2 * MARGIN) / (north - south));
        left = (WIDTH - (east - west) * narrowing * scale) / 2;
    }

    static String draw(SnapshotResponse snapshot, Caption caption) {
        if (snapshot.readings().isEmpty()) {
            return StripPicture.draw(snapshot, caption);
        }
        return new MapPicture(snapshot.readings()).picture(snapshot, caption);
    }

    private double x(double longitude) {
        return left + (longitude - west) * narrowing * scale;
    }

    private double y(double latitude) {
        return HEAD + MARGIN / 2 + (north - latitude) * scale;
    }

    private String picture(SnapshotResponse snapshot, Caption caption) {
        double height = y(south) + MARGIN / 2;
        Svg svg = new Svg(WIDTH, height, caption.language().name(), caption.title(), caption.description(snapshot));
        grid(svg, height);
        StripPicture.head(svg, WIDTH, caption);
        List<MapLabels.Point> points = new ArrayList<>();
        for (Measured reading : snapshot.readings()) {
            String text =
                    caption.name(reading.station()) + " " + snapshot.view().printed(reading.temperature());
            points.add(new MapLabels.Point(
                    x(reading.station().longitude().doubleValue()),
                    y(reading.station().latitude().doubleValue()),
                    Svg.fit(text, Svg.MEDIUM, WIDTH / 3),
                    Caption.classOf(reading, snapshot.view())));
        }
        points.forEach(point -> svg.dot(point.x(), point.y(), DOT));
        new MapLabels(points, WIDTH, HEAD, height)
                .place()
                .forEach(label -> svg.text(
                        label.x(),
                        label.y(),
                        Svg.MEDIUM,
                        "halo " + label.point().style(),
                        Anchor.start,
                        label.point().text()));
        return svg.end();
    }

    /** Lines at round degrees, with their numbers at the edge. */
    private void grid(Svg svg, double height) {
        double step = step();
        for (double longitude = Math.ceil(west / step) * step; longitude <= east; longitude += step) {
            svg.line(x(longitude), HEAD, x(longitude), height - 1);
            svg.text(
                    x(longitude) + 3,
                    height - 6,
                    Svg.SMALL,
                    "quiet",
                    Anchor.start,
                    degrees(longitude, step) + (longitude < 0 ? "W" : "E"));
        }
        for (double latitude = Math.ceil(south / step) * step; latitude <= north; latitude += step) {
            svg.line(1, y(latitude), WIDTH - 1, y(latitude));
            svg.text(
                    6,
                    y(latitude) - 3,
                    Svg.SMALL,
                    "quiet",
                    Anchor.start,
                    degrees(latitude, step) + (latitude < 0 ? "S" : "N"));
        }
    }

    private double step() {
        for (double step : STEPS) {
            if (Math.max(east - west, north - south) / step <= MOST_LINES) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static String degrees(double value, double step) {
        return String.format(Locale.ROOT, step < 1 ? "%.1f°" : "%.0f°", Math.abs(value));
    }
}
