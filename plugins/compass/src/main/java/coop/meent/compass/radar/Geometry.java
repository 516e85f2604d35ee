package coop.meent.compass.radar;

import coop.meent.compass.radar.Radar.Reach;
import coop.meent.compass.radar.Radar.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where everything of a compass stands, in a square of 400. The centre is 1 and the edge is 5, for
/// nobody can score less than 1. Paths are written as SVG does, in M, L and Z.
record Geometry(Radar radar) {
    static final int SIDE = 400;
    private static final double MIDDLE = 200;
    private static final double REACH = 150;
    private static final int HIGHEST = 5;
    private static final int LOWEST = 1;

    record Point(double x, double y) {}

    /// A number and where its middle is.
    record Label(int number, Point at) {}

    private int points() {
        return radar.axes().size();
    }

    /// {@return the outer and the inner edge of the network's band}
    Optional<String> band() {
        return radar.band()
                .map(Radar.Band::reaches)
                .map(it ->
                        closed(corners(it.stream().map(Reach::to).toList()))
                                + closed(corners(it.stream().map(Reach::from).toList())));
    }

    /// {@return the rings within the edge}
    List<String> rings() {
        return IntStream.range(LOWEST + 1, HIGHEST).mapToObj(this::ring).toList();
    }

    String edge() {
        return ring(HIGHEST);
    }

    private String ring(int score) {
        var everywhere = IntStream.range(0, points()).mapToObj(_ -> BigDecimal.valueOf(score));
        return closed(corners(everywhere.toList()));
    }

    List<String> axes() {
        var middle = new Point(MIDDLE, MIDDLE);
        return IntStream.range(0, points())
                .mapToObj(it -> open(List.of(middle, at(it, BigDecimal.valueOf(HIGHEST)))))
                .toList();
    }

    /// {@return where the scores of a series stand}
    List<Point> marks(Series series) {
        return places(series).stream().flatMap(Optional::stream).toList();
    }

    /// {@return the line of a series; a gap in the numbers is a gap in the line}
    List<String> lines(Series series) {
        var known = marks(series);
        return known.size() == points() ? List.of(closed(known)) : pieces(places(series));
    }

    private List<String> pieces(List<Optional<Point>> places) {
        var pieces = new ArrayList<String>();
        for (int axis = 0; axis < points(); axis++) {
            var next = places.get((axis + 1) % points());
            places.get(axis)
                    .ifPresent(from -> next.ifPresent(to -> pieces.add(open(List.of(from, to)))));
        }
        return pieces;
    }

    private List<Optional<Point>> places(Series series) {
        return IntStream.range(0, points())
                .mapToObj(axis -> series.scores().get(axis).map(it -> at(axis, it)))
                .toList();
    }

    /// {@return the numbers of the rings: halfway between two axes no mark ever stands, and a ring
    /// is nearer to the centre}
    List<Label> scale() {
        double nearer = Math.cos(Math.PI / points());
        return IntStream.rangeClosed(LOWEST, HIGHEST)
                .mapToObj(it -> new Label(it, at(-.5, LOWEST + (it - LOWEST) * nearer)))
                .toList();
    }

    /// {@return the numbers of the axes}
    List<Label> numbers() {
        return IntStream.range(0, points()).mapToObj(it -> new Label(it + 1, at(it, 5.6))).toList();
    }

    private List<Point> corners(List<BigDecimal> scores) {
        return IntStream.range(0, points()).mapToObj(it -> at(it, scores.get(it))).toList();
    }

    private Point at(int axis, BigDecimal score) {
        return at(axis, score.doubleValue());
    }

    private Point at(double axis, double score) {
        double angle = 2 * Math.PI * axis / points() - Math.PI / 2;
        double part = (score - LOWEST) / (HIGHEST - LOWEST);
        double far = REACH * Math.clamp(part, 0, 1.2);
        return new Point(MIDDLE + far * Math.cos(angle), MIDDLE + far * Math.sin(angle));
    }

    static String triangle(Point at) {
        return closed(
                List.of(
                        new Point(at.x(), at.y() - 6),
                        new Point(at.x() + 5.5, at.y() + 4),
                        new Point(at.x() - 5.5, at.y() + 4)));
    }

    static String diamond(Point at) {
        return regular(at, 6, 4);
    }

    /// {@return a shape of some corners, the first of them above the middle}
    static String regular(Point at, double radius, int corners) {
        return closed(
                IntStream.range(0, corners)
                        .mapToDouble(it -> 2 * Math.PI * it / corners)
                        .mapToObj(it ->
                                new Point(
                                        at.x() + radius * Math.sin(it),
                                        at.y() - radius * Math.cos(it)))
                        .toList());
    }

    static String closed(List<Point> corners) {
        return open(corners) + "Z";
    }

    private static String open(List<Point> corners) {
        var path = new StringBuilder();
        for (var corner : corners) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(decimal(corner.x()))
                    .append(' ')
                    .append(decimal(corner.y()));
        }
        return path.toString();
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
