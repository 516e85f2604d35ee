package coop.meent.core.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A convex polygon; everything the map of parcels is cut from.
///
/// @param points its corners, in order
record Polygon(List<Point> points) {
    record Point(double x, double y) {
        double along(Point direction) {
            return x * direction.x + y * direction.y;
        }

        Point minus(Point other) {
            return new Point(x - other.x, y - other.y);
        }

        Point towards(Point other, double share) {
            return new Point(x + share * (other.x - x), y + share * (other.y - y));
        }

        double length() {
            return Math.hypot(x, y);
        }

        Point unit() {
            return new Point(x / length(), y / length());
        }

        Point turned() {
            return new Point(-y, x);
        }
    }

    record Line(Point from, Point to) {}

    static Polygon box(double width, double height) {
        return of(
                new Point(0, 0),
                new Point(width, 0),
                new Point(width, height),
                new Point(0, height));
    }

    static Polygon of(Point... points) {
        return new Polygon(List.of(points));
    }

    boolean isEmpty() {
        return points.size() < 3;
    }

    Point corner(int index) {
        return points.get(index % points.size());
    }

    double area() {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            twice += corner(i).x * corner(i + 1).y - corner(i + 1).x * corner(i).y;
        }
        return isEmpty() ? 0 : Math.abs(twice) / 2;
    }

    Point centre() {
        return new Point(
                points.stream().mapToDouble(Point::x).average().orElse(0),
                points.stream().mapToDouble(Point::y).average().orElse(0));
    }

    /// Keeps the side of the line through `at` into which `normal` points.
    Polygon clip(Point at, Point normal) {
        var kept = new ArrayList<Point>();
        for (int i = 0; i < points.size(); i++) {
            double here = corner(i).minus(at).along(normal);
            double there = corner(i + 1).minus(at).along(normal);
            if (here >= 0) {
                kept.add(corner(i));
            }
            if (here >= 0 != there >= 0) {
                kept.add(corner(i).towards(corner(i + 1), here / (here - there)));
            }
        }
        return new Polygon(kept);
    }

    Polygon inset(double distance) {
        var inner = this;
        for (int i = 0; i < points.size() && !inner.isEmpty(); i++) {
            var side = corner(i + 1).minus(corner(i));
            if (side.length() > 1e-6) {
                inner = inner.clip(shifted(i, distance), inwards(i));
            }
        }
        return inner.isEmpty() ? new Polygon(List.of()) : inner;
    }

    private Point shifted(int side, double distance) {
        var inwards = inwards(side);
        return new Point(
                corner(side).x + inwards.x * distance, corner(side).y + inwards.y * distance);
    }

    private Point inwards(int side) {
        var normal = corner(side + 1).minus(corner(side)).unit().turned();
        return centre().minus(corner(side)).along(normal) < 0
                ? new Point(-normal.x, -normal.y)
                : normal;
    }

    /// The direction in which the polygon is long, taken from its longest side.
    Point longAxis() {
        var longest = corner(1).minus(corner(0));
        for (int i = 1; i < points.size(); i++) {
            var side = corner(i + 1).minus(corner(i));
            longest = side.length() > longest.length() ? side : longest;
        }
        var axis = longest.unit();
        return extent(axis) >= extent(axis.turned()) ? axis : axis.turned();
    }

    private double from(Point axis) {
        return points.stream().mapToDouble(it -> it.along(axis)).min().orElse(0);
    }

    private double extent(Point axis) {
        return points.stream().mapToDouble(it -> it.along(axis)).max().orElse(0) - from(axis);
    }

    /// Cuts the polygon into blocks, and blocks into strips, until none is larger than `largest`.
    List<Polygon> split(double largest, Random random) {
        if (isEmpty()) {
            return List.of();
        }
        if (area() < largest) {
            return List.of(this);
        }
        var axis = longAxis();
        if (area() < largest * 7 && extent(axis) < extent(axis.turned()) * 2.6) {
            return strips(axis.turned(), largest, random);
        }
        double at = from(axis) + extent(axis) * random.nextDouble(.36, .64);
        var parts = new ArrayList<>(below(axis, at).split(largest, random));
        parts.addAll(above(axis, at).split(largest, random));
        return parts;
    }

    private List<Polygon> strips(Point across, double largest, Random random) {
        long count = Math.max(2, Math.round(area() / largest));
        var strips = new ArrayList<Polygon>();
        var rest = this;
        for (int i = 1; i < count; i++) {
            double at = from(across) + extent(across) * (i + random.nextDouble(-.16, .16)) / count;
            strips.add(rest.below(across, at));
            rest = rest.above(across, at);
        }
        strips.add(rest);
        strips.removeIf(it -> it.isEmpty() || it.area() < largest * .12);
        return strips;
    }

    private Polygon below(Point axis, double at) {
        return clip(new Point(axis.x * at, axis.y * at), new Point(-axis.x, -axis.y));
    }

    private Polygon above(Point axis, double at) {
        return clip(new Point(axis.x * at, axis.y * at), axis);
    }

    /// Lines along the long axis, from edge to edge.
    List<Line> furrows(double step) {
        if (isEmpty()) {
            return List.of();
        }
        var across = longAxis().turned();
        var lines = new ArrayList<Line>();
        double end = from(across) + extent(across) - step * .2;
        for (double at = from(across) + step * .6; at < end; at += step) {
            var ends = crossings(across, at);
            if (ends.size() == 2) {
                lines.add(new Line(ends.getFirst(), ends.getLast()));
            }
        }
        return lines;
    }

    private List<Point> crossings(Point across, double at) {
        var ends = new ArrayList<Point>();
        for (int i = 0; i < points.size(); i++) {
            double here = corner(i).along(across) - at;
            double there = corner(i + 1).along(across) - at;
            if (here >= 0 != there >= 0) {
                ends.add(corner(i).towards(corner(i + 1), here / (here - there)));
            }
        }
        return ends;
    }

    /// The outline as SVG path data.
    String path() {
        var path = new StringBuilder();
        for (var point : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(pair(point));
        }
        return isEmpty() ? "" : path.append('Z').toString();
    }

    static String pair(Point point) {
        return decimal(point.x) + " " + decimal(point.y);
    }

    static String decimal(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
