package coop.meent.core.files;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Makes pictures smaller, by halves, so that fine lines do not break.
final class Scaled {
    private Scaled() {}

    /// {@return the picture, no longer than this, in the colours of the web}
    static BufferedImage to(BufferedImage picture, int longest) {
        var now = picture;
        while (longest(now) > 2 * longest) {
            now = drawn(now, half(now.getWidth()), half(now.getHeight()));
        }
        double factor = Math.min(1, (double) longest / longest(now));
        return drawn(now, part(now.getWidth(), factor), part(now.getHeight(), factor));
    }

    private static int longest(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static int half(int length) {
        return Math.max(1, length / 2);
    }

    private static int part(int length, double factor) {
        return Math.max(1, (int) Math.round(length * factor));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        boolean seeThrough = picture.getColorModel().hasAlpha();
        var drawn =
                new BufferedImage(
                        width,
                        height,
                        seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
