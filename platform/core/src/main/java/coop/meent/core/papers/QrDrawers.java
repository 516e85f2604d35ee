package coop.meent.core.papers;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.awt.geom.AffineTransform;
import java.util.Map;
import org.w3c.dom.Element;

/// Draws `<object type="image/x-qr" data="…"/>` as one path, black on the white of the paper.
final class QrDrawers implements FSObjectDrawerFactory {
    private static final String TYPE = "image/x-qr";

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        var code = QrCode.of(element.getAttribute("data"));
        return (_, x, y, width, height, device, _, _) -> {
            double side = Math.min(width, height) / code.side();
            var place = AffineTransform.getTranslateInstance(x, y);
            place.scale(side, side);
            device.setColor(new FSRGBColor(0, 0, 0));
            device.fill(code.shape(place));
            return Map.of();
        };
    }
}
