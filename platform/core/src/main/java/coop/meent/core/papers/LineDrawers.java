package coop.meent.core.papers;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import coop.meent.core.papers.LineDrawing.Line;
import coop.meent.core.papers.LineDrawing.Surface;
import coop.meent.core.papers.LineDrawing.Word;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/// Draws `<object type="image/x-lines" data="…"/>`: lines and surfaces as paths, and words as the
/// outlines of the paper's own letters. What cannot be read is left out, and its label remains.
final class LineDrawers implements FSObjectDrawerFactory {
    private static final String TYPE = "image/x-lines";
    private static final Logger log = LoggerFactory.getLogger(LineDrawers.class);

    private final Face face;

    LineDrawers(Face face) {
        this.face = face;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        var drawing = read(element.getAttribute("data"));
        return (_, x, y, width, height, device, _, _) -> {
            double unit = Math.min(width / drawing.wide(), height / drawing.high());
            var place = AffineTransform.getTranslateInstance(x, y);
            place.scale(unit, unit);
            draw(drawing, place, device);
            return Map.of();
        };
    }

    private static LineDrawing read(String text) {
        try {
            return LineDrawing.of(text);
        } catch (IllegalArgumentException unreadable) {
            log.warn("a drawing on a paper is left out: {}", unreadable.getMessage());
            return new LineDrawing(1, 1, List.of());
        }
    }

    private void draw(LineDrawing drawing, AffineTransform place, OutputDevice device) {
        var before = device.getStroke();
        for (var mark : drawing.marks()) {
            int grey = Math.round(mark.grey() * 2.55f);
            device.setColor(new FSRGBColor(grey, grey, grey));
            switch (mark) {
                case Surface it -> device.fill(place.createTransformedShape(it.path()));
                case Line it -> {
                    device.setStroke(stroke(it, (float) place.getScaleX()));
                    device.draw(place.createTransformedShape(it.path()));
                }
                case Word it -> device.fill(place.createTransformedShape(letters(it)));
            }
        }
        device.setStroke(before);
    }

    private static BasicStroke stroke(Line line, float unit) {
        var dash = line.dash().clone();
        for (int it = 0; it < dash.length; it++) {
            dash[it] *= unit;
        }
        return new BasicStroke(
                line.width() * unit,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dash.length == 0 ? null : dash,
                0);
    }

    private Shape letters(Word word) {
        try {
            var all = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double wide = 0;
            for (int letter : word.text().codePoints().toArray()) {
                int shown = face.has(letter) ? letter : '?';
                var at = AffineTransform.getTranslateInstance(wide, 0);
                all.append(at.createTransformedShape(face.outline(shown)), false);
                wide += face.width(shown);
            }
            var place =
                    new AffineTransform(
                            word.size(),
                            0,
                            0,
                            word.size(),
                            word.x() - word.size() * wide / 2,
                            word.y());
            return place.createTransformedShape(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
