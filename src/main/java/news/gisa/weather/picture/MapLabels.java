package news.gisa.weather.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a place beside its point for each label, where it covers as little of others as can be had simply. */
record MapLabels(List<Point> points, double width, double top, double bottom) {
    private static final double HEIGHT = Svg.MEDIUM;
    private static final double NEAR = 6;
    private static final double DOT = 5;
    private static final double OUTSIDE = 1000;

    /** Where a text belongs. */
    record Point(double x, double y, String text, String style) {
        private Box box() {
            return new Box(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
    }

    /** @param x its left end @param y the line on which it stands */
    record Label(Point point, double x, double y) {}

    private record Box(double x, double y, double width, double height) {
        double shared(Box other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return across <= 0 || down <= 0 ? 0 : across * down;
        }
    }

    /** Those in a crowd choose first. */
    List<Label> place() {
        List<Box> taken = new ArrayList<>(points.stream().map(Point::box).toList());
        List<Label> labels = new ArrayList<>();
        points.stream()
                .sorted(Comparator.comparingLong(this::neighbours).reversed())
                .forEach(point -> {
                    Box best = candidates(point)
                            .min(Comparator.comparingDouble(box -> cost(box, point, taken)))
                            .orElseThrow();
                    taken.add(best);
                    labels.add(new Label(point, best.x(), best.y() + HEIGHT - 2.5));
                });
        return labels;
    }

    private long neighbours(Point point) {
        double reach = 60;
        return points.stream()
                .filter(other -> Math.hypot(other.x() - point.x(), other.y() - point.y()) < reach)
                .count();
    }

    /** Beside, above and below, and the same a line farther away; the better known places first, as the first of equals wins. */
    private Stream<Box> candidates(Point point) {
        double wide = Svg.width(point.text(), Svg.MEDIUM);
        return IntStream.range(0, 2).boxed().flatMap(far -> {
            double away = NEAR + far * HEIGHT;
            return Stream.of(
                    new Box(point.x() + NEAR, point.y() - HEIGHT / 2 - far * HEIGHT, wide, HEIGHT),
                    new Box(point.x() - NEAR - wide, point.y() - HEIGHT / 2 - far * HEIGHT, wide, HEIGHT),
                    new Box(point.x() - wide / 2, point.y() - away - HEIGHT, wide, HEIGHT),
                    new Box(point.x() - wide / 2, point.y() + away, wide, HEIGHT),
                    new Box(point.x() + NEAR, point.y() - HEIGHT / 2 + far * HEIGHT, wide, HEIGHT),
                    new Box(point.x() - NEAR - wide, point.y() - HEIGHT / 2 + far * HEIGHT, wide, HEIGHT));
        });
    }

    private double cost(Box box, Point own, List<Box> taken) {
        double covered = taken.stream()
                .filter(other -> !other.equals(own.box()))
                .mapToDouble(box::shared)
                .sum();
        boolean inside = box.x() >= 2
                && box.x() + box.width() <= width - 2
                && box.y() >= top
                && box.y() + box.height() <= bottom - Svg.MEDIUM;
        return covered + (inside ? 0 : OUTSIDE);
    }
}
