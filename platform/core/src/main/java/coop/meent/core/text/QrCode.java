package coop.meent.core.text;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A text as a QR code, error correction M.
///
/// @param text short enough for a code
public record QrCode(String text) {
    private static final int QUIET = 4;

    @Override
    public String toString() {
        return "a QR code";
    }

    /// {@return a drawing of it as SVG, black on white whatever the theme, since cameras need that}
    ///
    /// @param label what it is, for who does not see it; plain text
    public String svg(String label) {
        var modules = modules();
        int size = modules.getWidth();
        return """
        <svg class="qr" viewBox="0 0 %d %d" width="240" height="240" role="img" aria-label="%s" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path fill="#000" d="%s"/></svg>\
        """
                .formatted(size, size, escaped(label), size, size, path(modules));
    }

    private BitMatrix modules() {
        var hints =
                Map.of(
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.M,
                        EncodeHintType.CHARACTER_SET,
                        StandardCharsets.UTF_8.name(),
                        EncodeHintType.MARGIN,
                        QUIET);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException impossible) {
            throw new IllegalStateException("the text fits in a code", impossible);
        }
    }

    // each run of dark modules of a row is one small rectangle
    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int run = run(modules, x, y);
                if (run > 0) {
                    path.append('M').append(x).append(' ').append(y).append('h').append(run);
                    path.append("v1h-").append(run).append('z');
                }
                x += run + 1;
            }
        }
        return path.toString();
    }

    private static int run(BitMatrix modules, int x, int y) {
        int run = 0;
        while (x + run < modules.getWidth() && modules.get(x + run, y)) {
            run++;
        }
        return run;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
