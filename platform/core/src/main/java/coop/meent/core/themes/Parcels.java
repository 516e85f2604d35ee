package coop.meent.core.themes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.meent.core.themes.Drawing.Ink;
import coop.meent.core.themes.Polygon.Point;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import java.util.zip.CRC32;

/// Draws the map of Meent: parcels around one common field, as SVG whose colours are classes, so
/// that one drawing serves light and dark. The same seed or name always gives the same drawing.
public final class Parcels implements Pictures {
    private static final int TILLINGS = 6;

    private final Cache<String, String> marks = Caffeine.newBuilder().maximumSize(5_000).build();

    /// What a map shows.
    ///
    /// @param seed gives the same map again
    /// @param width in units of the drawing
    /// @param height in units of the drawing
    /// @param sides of the common field
    /// @param parcel area of a parcel
    /// @param road half the width of the ways between the sectors
    /// @param label what a reader who cannot see it is told; empty for an ornament
    /// @param name written on the field; empty for none
    public record Spec(
            int seed,
            int width,
            int height,
            int sides,
            double parcel,
            double road,
            String label,
            String name) {
        /// {@return a map of this size, as fine as its size allows}
        public static Spec of(int seed, int width, int height) {
            return width > 400
                    ? new Spec(seed, width, height, 7, 4_300, 5, "", "")
                    : new Spec(seed, width, height, 7, 1_300, 3, "", "");
        }

        /// {@return the map with words for it}
        public Spec labelled(String words, String onTheField) {
            return new Spec(seed, width, height, sides, parcel, road, words, onTheField);
        }
    }

    /// {@return an organisation's mark: one dark parcel beside the common field}
    ///
    /// @param name of the organisation
    /// @param lit whether it is the reader's own, so that its field is yellow
    @Override
    public String mark(String name, boolean lit) {
        var drawing = marks.get(name, Parcels::drawMark);
        return "<svg class=\"mark%s\" viewBox=\"0 0 48 48\" aria-hidden=\"true\">%s</svg>"
                .formatted(lit ? " lit" : "", drawing);
    }

    private static String drawMark(String name) {
        var random = new Random(seedOf(name));
        var centre = new Point(random.nextDouble(14, 34), random.nextDouble(14, 34));
        double radius = random.nextDouble(8.5, 14.5);
        var land = Land.around(Polygon.box(48, 48), centre, radius, 4 + random.nextInt(4), random);
        var sectors = new ArrayList<>(land.sectors().stream().map(it -> it.inset(1.2)).toList());
        sectors.removeIf(Polygon::isEmpty);
        sectors.sort(Comparator.comparingDouble(Polygon::area).reversed());
        var drawing = new Drawing();
        drawing.fill(Ink.P4, sectors.remove(random.nextInt(Math.min(3, sectors.size()))));
        int first = random.nextInt(TILLINGS);
        for (int i = 0; i < sectors.size(); i++) {
            // one after the other, so that no mark is of one kind only
            tillMark(sectors.get(i), (first + i) % TILLINGS, random, drawing);
        }
        drawing.fill(Ink.PM, land.field().inset(1.2));
        return drawing.svg();
    }

    private static void tillMark(Polygon sector, int tilling, Random random, Drawing drawing) {
        switch (tilling) {
            case 0, 4 -> drawing.fill(Ink.P2, sector);
            case 1 -> strips(sector, Ink.P4, 3.4, random, drawing);
            case 2 -> drawing.fill(Ink.P3, sector);
            case 3 -> strips(sector, Ink.P3, 2.2, random, drawing);
            default -> {
                drawing.fill(Ink.P1, sector);
                drawing.trees(sector.inset(2.2).furrows(5.2), 5.2);
            }
        }
    }

    private static void strips(
            Polygon sector, Ink ink, double parts, Random random, Drawing drawing) {
        var strips = sector.split(sector.area() / parts, random);
        for (int i = 0; i < strips.size(); i++) {
            drawing.fill(i % 2 == 0 ? Ink.P2 : ink, strips.get(i).inset(.6));
        }
    }

    private static long seedOf(String name) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /// {@return a map, for the home page or for an empty list}
    @Override
    public String fieldMap(Spec spec) {
        var random = new Random(spec.seed());
        var centre = new Point(spec.width() * .52, spec.height() * .5);
        double radius = .23 * Math.min(spec.width(), spec.height());
        var box = Polygon.box(spec.width(), spec.height());
        var land = Land.around(box, centre, radius, spec.sides(), random);
        var drawing = new Drawing();
        for (var sector : land.sectors()) {
            var parcels =
                    sector.inset(spec.road())
                            .split(spec.parcel() * random.nextDouble(.75, 1.5), random);
            for (var parcel : parcels) {
                till(parcel.inset(spec.road() * .5), spec, random, drawing);
            }
        }
        var hedge = hedges(land, centre, spec, random);
        var field = Ink.PM.path(land.field().inset(spec.road() * .5).path());
        var name = written(spec.name(), land.field().centre());
        return svg(spec, drawing.svg() + hedge + field + name);
    }

    private static String written(String name, Point at) {
        return name.isEmpty()
                ? ""
                : "<text class=\"pt\" x=\"%s\" y=\"%s\">%s</text>"
                        .formatted(
                                Polygon.decimal(at.x()),
                                Polygon.decimal(at.y() + 8),
                                Markup.escape(name));
    }

    private static String svg(Spec spec, String drawing) {
        var words =
                spec.label().isEmpty()
                        ? "aria-hidden=\"true\""
                        : "role=\"img\" aria-label=\"" + Markup.escape(spec.label()) + "\"";
        return """
        <svg class="map" viewBox="%1$s %1$s %2$s %3$s" preserveAspectRatio="xMidYMid slice" \
        %4$s>%5$s</svg>\
        """
                .formatted(
                        Polygon.decimal(spec.road()),
                        Polygon.decimal(spec.width() - 2 * spec.road()),
                        Polygon.decimal(spec.height() - 2 * spec.road()),
                        words,
                        drawing);
    }

    private static void till(Polygon parcel, Spec spec, Random random, Drawing drawing) {
        if (parcel.isEmpty() || parcel.area() < spec.parcel() * .05) {
            return;
        }
        double step = spec.road() * 1.3;
        double choice = random.nextDouble();
        if (choice < .04) {
            drawing.fill(Ink.PE, parcel);
        } else if (choice < .33) {
            drawing.fill(Ink.P1, parcel);
        } else if (choice < .55) {
            drawing.fill(Ink.P2, parcel);
        } else if (choice < .66) {
            drawing.fill(Ink.P3, parcel);
        } else if (choice < .76) {
            drawing.fill(Ink.P4, parcel);
        } else if (choice < .92) {
            drawing.fill(Ink.P1, parcel);
            drawing.lines(Ink.PL, parcel.inset(1.5).furrows(step));
        } else {
            drawing.fill(Ink.P2, parcel);
            drawing.trees(parcel.inset(2).furrows(step * 1.5), step * 1.5);
        }
    }

    private static String hedges(Land land, Point centre, Spec spec, Random random) {
        var path = new StringBuilder();
        int first = random.nextInt(spec.sides());
        for (int i = 0; i < (spec.width() > 250 ? 3 : 1); i++) {
            var corner = land.field().corner(first + i * 2);
            var way = corner.minus(centre).unit();
            var near = new Point(corner.x() + way.x() * 8, corner.y() + way.y() * 8);
            double reach = toEdge(near, way, spec);
            var far = new Point(near.x() + way.x() * reach, near.y() + way.y() * reach);
            path.append('M').append(Polygon.pair(near)).append('L').append(Polygon.pair(far));
        }
        return "<path class=\"ph\" stroke-width=\"%s\" stroke-dasharray=\"0 %s\" d=\"%s\"/>"
                .formatted(
                        Polygon.decimal(spec.road() * 1.15),
                        Polygon.decimal(spec.road() * 1.75),
                        path);
    }

    // a line that runs on behind the frame is a line over the page's text for whoever measures
    private static double toEdge(Point from, Point way, Spec spec) {
        double across = way.x() > 0 ? spec.width() - from.x() : from.x();
        double down = way.y() > 0 ? spec.height() - from.y() : from.y();
        return Math.max(0, Math.min(across / Math.abs(way.x()), down / Math.abs(way.y())));
    }
}
