package coop.meent.core.themes;

import coop.meent.core.themes.Polygon.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A common field and the sectors around it, one at each of its sides.
record Land(Polygon field, List<Polygon> sectors) {

    static Land around(Polygon box, Point centre, double radius, int sides, Random random) {
        double turn = random.nextDouble(2 * Math.PI);
        var corners = new ArrayList<Point>();
        for (int i = 0; i < sides; i++) {
            double angle = turn + 2 * Math.PI * (i + random.nextDouble(-.17, .17)) / sides;
            double reach = radius * random.nextDouble(.88, 1.12);
            corners.add(
                    new Point(
                            centre.x() + reach * Math.cos(angle),
                            centre.y() + reach * Math.sin(angle)));
        }
        var field = new Polygon(List.copyOf(corners));
        var sectors = new ArrayList<Polygon>();
        for (int i = 0; i < sides; i++) {
            var from = field.corner(i);
            var to = field.corner(i + 1);
            var side = to.minus(from);
            var ray = to.minus(centre);
            sectors.add(
                    box.clip(from, new Point(side.y(), -side.x()))
                            .clip(from, from.minus(centre).turned())
                            .clip(to, new Point(ray.y(), -ray.x())));
        }
        return new Land(field, sectors);
    }
}
