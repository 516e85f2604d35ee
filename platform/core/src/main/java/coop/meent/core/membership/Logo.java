package coop.meent.core.membership;

import coop.meent.api.Problem;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A logo as it is kept: drawn anew as PNG, so that nothing else in the upload survives.
///
/// @param png at most [#SIDE] pixels wide and high
/// @param hash of the picture, for an address that changes with it
public record Logo(byte[] png, String hash) {
    /// The largest upload, in bytes.
    public static final int LARGEST = 2 * 1024 * 1024;

    static final int SIDE = 256;
    private static final int WIDEST = 8_000;
    private static final long MOST_PIXELS = 24_000_000;

    /// What became of an upload.
    public sealed interface Drawn {
        /// It is a picture.
        record Fine(Logo logo) implements Drawn {}

        /// It is none, or too large.
        record Refused(Problem problem) implements Drawn {}
    }

    /// Draws the upload anew. Heavy: belongs on the pool for heavy work.
    public static Drawn of(byte[] upload) {
        if (upload.length > LARGEST) {
            return refused("organisation.problem.logo.large");
        }
        var format = format(upload);
        if (format.isEmpty()) {
            return refused("organisation.problem.logo.format");
        }
        try {
            return read(upload, format.get())
                    .<Drawn>map(picture -> new Drawn.Fine(logo(scaled(picture))))
                    .orElseGet(() -> refused("organisation.problem.logo.pixels"));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return refused("organisation.problem.logo.format");
        }
    }

    private static Drawn refused(String key) {
        return new Drawn.Refused(Problem.of("logo", key));
    }

    private static Optional<String> format(byte[] upload) {
        var start = HexFormat.of().formatHex(upload, 0, Math.min(8, upload.length));
        if (start.equals("89504e470d0a1a0a")) {
            return Optional.of("png");
        }
        return start.startsWith("ffd8ff") ? Optional.of("jpeg") : Optional.empty();
    }

    // the size stands in the header: a small file can unfold into gigabytes
    private static Optional<BufferedImage> read(byte[] upload, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            boolean sane = width <= WIDEST && height <= WIDEST && width * height <= MOST_PIXELS;
            return sane ? Optional.of(coarse(reader, Math.max(width, height))) : Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage coarse(ImageReader reader, long longest) throws IOException {
        var parameters = reader.getDefaultReadParam();
        int step = (int) Math.max(1, longest / (4L * SIDE));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double factor =
                Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static Logo logo(BufferedImage picture) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
            return new Logo(png.toByteArray(), hash(picture));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a picture in memory can be written", impossible);
        }
    }

    // of what is seen: the same picture is not packed alike everywhere
    private static String hash(BufferedImage picture) throws NoSuchAlgorithmException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var seen = ByteBuffer.allocate(width * height * Integer.BYTES);
        seen.asIntBuffer().put(picture.getRGB(0, 0, width, height, null, 0, width));
        var hash = MessageDigest.getInstance("SHA-256").digest(seen.array());
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}
