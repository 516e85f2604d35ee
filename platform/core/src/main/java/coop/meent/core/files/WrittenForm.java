package coop.meent.core.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/// How we write pictures: photographs as JPEG, the rest as PNG, and nothing in the file but the
/// picture.
sealed interface WrittenForm {
    /// {@return the form in which such a picture is kept}
    static WrittenForm of(Recognised what) {
        return what.equals(Recognised.JPEG) ? new Jpeg() : new Png();
    }

    /// {@return what it is then}
    Recognised what();

    /// {@return whether a file is as we would write it: its head is ours to the byte, and it holds
    /// nothing besides}
    boolean isOf(Path file) throws IOException;

    /// Writes a picture.
    void write(BufferedImage picture, Path to) throws IOException;

    // the stream writes over what is there, and keeps what is behind
    private static FileImageOutputStream fresh(Path to) throws IOException {
        Files.deleteIfExists(to);
        return new FileImageOutputStream(to.toFile());
    }

    private static void write(
            ImageWriter writer, ImageWriteParam how, BufferedImage picture, ImageOutputStream to)
            throws IOException {
        try {
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /// Photographs.
    record Jpeg() implements WrittenForm {
        private static final float QUALITY = 0.85f;

        @Override
        public Recognised what() {
            return Recognised.JPEG;
        }

        @Override
        public boolean isOf(Path file) throws IOException {
            return JpegHead.ofOurs(this).begins(file);
        }

        @Override
        public void write(BufferedImage picture, Path to) throws IOException {
            try (var out = fresh(to)) {
                write(picture, out);
            }
        }

        void write(BufferedImage picture, ImageOutputStream out) throws IOException {
            var type = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB);
            var writer = ImageIO.getImageWriters(type, "jpeg").next();
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            WrittenForm.write(writer, how, picture, out);
        }
    }

    /// Drawings, screens, logos.
    record Png() implements WrittenForm {
        @Override
        public Recognised what() {
            return Recognised.PNG;
        }

        @Override
        public boolean isOf(Path file) throws IOException {
            return PngParts.onlyPicture(file);
        }

        @Override
        public void write(BufferedImage picture, Path to) throws IOException {
            try (var out = fresh(to)) {
                var writer = ImageIO.getImageWritersByFormatName("png").next();
                WrittenForm.write(writer, writer.getDefaultWriteParam(), picture, out);
            }
        }
    }
}
