package news.gisa.weather.picture;

import java.util.List;
import news.gisa.weather.picture.Svg.Anchor;
import news.gisa.weather.snapshot.SnapshotResponse;
import news.gisa.weather.snapshot.SnapshotResponse.Measured;

/**
 * The stations one beside the other, five in a row, so that a telephone shows the picture at its full size: name, temperature,
 * and the condition where there is one.
 */
final class StripPicture {
    private static final int COLUMNS = 5;
    private static final int MIN_WIDTH = 340;
    private static final double CELL = 72;
    private static final double MARGIN = 12;
    private static final double HEAD = 34;
    private static final double NAME = 15;
    private static final double VALUE = 35;
    private static final double CONDITION = 51;
    private static final double GAP = 12;

    private StripPicture() {}

    static String draw(SnapshotResponse snapshot, Caption caption) {
        List<Measured> readings = snapshot.readings();
        boolean conditions = readings.stream().anyMatch(reading -> reading.conditionText() != null);
        double rowHeight = (conditions ? CONDITION : VALUE) + GAP;
        int columns = Math.max(1, Math.min(COLUMNS, readings.size()));
        int rows = (readings.size() + columns - 1) / columns;
        double width = Math.max(MIN_WIDTH, columns * CELL + 2 * MARGIN);
        double height = HEAD + rows * rowHeight + MARGIN / 2;
        Svg svg = new Svg(width, height, caption.language().name(), caption.title(), caption.description(snapshot));
        head(svg, width, caption);
        double cell = (width - 2 * MARGIN) / columns;
        for (int i = 0; i < readings.size(); i++) {
            Measured reading = readings.get(i);
            double x = MARGIN + (i % columns + 0.5) * cell;
            double y = HEAD + (i / columns) * rowHeight;
            String name = caption.name(reading.station());
            svg.text(x, y + NAME, Svg.MEDIUM, "", Anchor.middle, Svg.fit(name, Svg.MEDIUM, cell - 4));
            svg.text(
                    x,
                    y + VALUE,
                    Svg.LARGE,
                    "strong " + Caption.classOf(reading, snapshot.view()),
                    Anchor.middle,
                    snapshot.view().printed(reading.temperature()));
            if (reading.conditionText() != null) {
                svg.text(
                        x,
                        y + CONDITION,
                        Svg.SMALL,
                        "quiet",
                        Anchor.middle,
                        Svg.fit(reading.conditionText(), Svg.SMALL, cell - 2));
            }
        }
        return svg.end();
    }

    /** When on the left, who on the right. */
    static void head(Svg svg, double width, Caption caption) {
        double taken = Svg.width(caption.time(), Svg.SMALL);
        svg.text(MARGIN, 20, Svg.SMALL, "quiet", Anchor.start, caption.time());
        svg.text(
                width - MARGIN,
                20,
                Svg.SMALL,
                caption.late().isEmpty() ? "quiet" : "late",
                Anchor.end,
                Svg.fit(caption.remark(), Svg.SMALL, width - 3 * MARGIN - taken));
    }
}
