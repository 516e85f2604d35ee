package coop.meent.core.papers;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The measures of a sheet: A4, in points.
final class Form {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float LEFT = millimetres(22);
    static final float RIGHT = WIDTH - millimetres(20);
    static final float TOP = HEIGHT - millimetres(30);
    static final float BOTTOM = millimetres(32);

    private Form() {}

    static float millimetres(float count) {
        return count * 72 / 25.4f;
    }

    static float width() {
        return RIGHT - LEFT;
    }
}
