package coop.meent.core.papers;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A QR code of error correction M, with the quiet zone around it.
record QrCode(ByteMatrix modules) {
    private static final int QUIET = 4;

    static QrCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "no QR code holds %d characters".formatted(text.length()), tooLong);
        }
    }

    /// {@return how many modules it is wide and high}
    int side() {
        return modules.getWidth() + 2 * QUIET;
    }

    // each run of dark modules of a row is one rectangle
    Shape shape(AffineTransform place) {
        var path = new Path2D.Double();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int run = run(x, y);
                if (run > 0) {
                    box(path, x + QUIET, y + QUIET, run);
                }
                x += run + 1;
            }
        }
        path.transform(place);
        return path;
    }

    private int run(int x, int y) {
        int run = 0;
        while (x + run < modules.getWidth() && modules.get(x + run, y) == 1) {
            run++;
        }
        return run;
    }

    private static void box(Path2D path, int x, int y, int run) {
        path.moveTo(x, y);
        path.lineTo(x + run, y);
        path.lineTo(x + run, y + 1);
        path.lineTo(x, y + 1);
        path.closePath();
    }
}
