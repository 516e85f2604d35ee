package coop.meent.core.files;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// Reads pictures. What is written by strangers may break a reader in any way; it is then no
/// picture.
final class PictureReader {
    private PictureReader() {}

    /// {@return the size that stands in the head of the file: a small file can unfold into
    /// gigabytes}
    static Optional<Dimension> size(Path file, Recognised what) throws IOException {
        return with(file, what, reader -> new Dimension(reader.getWidth(0), reader.getHeight(0)));
    }

    /// {@return its pixels; every second, third … one of a picture that is longer than this}
    static Optional<BufferedImage> read(Path file, Recognised what, int longest)
            throws IOException {
        return with(
                file,
                what,
                reader -> {
                    int side = Math.max(reader.getWidth(0), reader.getHeight(0));
                    int step = Math.max(1, side / longest);
                    var how = reader.getDefaultReadParam();
                    how.setSourceSubsampling(step, step, 0, 0);
                    return reader.read(0, how);
                });
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    @SuppressWarnings("IllegalCatch") // see above
    private static <T> Optional<T> with(Path file, Recognised what, Reading<T> reading)
            throws IOException {
        var format = what.ending().substring(1).toLowerCase(Locale.ROOT);
        var reader = ImageIO.getImageReadersBySuffix(format).next();
        try (var input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            return Optional.of(reading.of(reader));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
