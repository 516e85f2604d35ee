package coop.meent.core.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// How the camera was held (EXIF, tag 0x0112).
///
/// @param value 1 to 8; 1 is upright
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int LONGEST = 65_536;

    static Orientation of(Path file, Recognised what) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            return (what.equals(Recognised.JPEG) ? ofJpeg(in) : ofPng(in))
                    .flatMap(Orientation::ofTiff)
                    .orElse(UPRIGHT);
        } catch (EOFException cut) {
            return UPRIGHT;
        }
    }

    private static Optional<byte[]> ofJpeg(RandomAccessFile in) throws IOException {
        in.seek(2);
        while (true) {
            int marker = in.readUnsignedShort();
            if (marker < 0xff01 || marker == 0xffda) {
                return Optional.empty();
            }
            int length = in.readUnsignedShort() - 2;
            long next = in.getFilePointer() + length;
            if (marker == 0xffe1 && length > 6) {
                var part = new byte[length];
                in.readFully(part);
                if (new String(part, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
                    return Optional.of(Arrays.copyOfRange(part, 6, length));
                }
            }
            in.seek(next);
        }
    }

    private static Optional<byte[]> ofPng(RandomAccessFile in) throws IOException {
        in.seek(8);
        while (true) {
            int length = in.readInt();
            var name = new byte[4];
            in.readFully(name);
            var type = new String(name, StandardCharsets.ISO_8859_1);
            if (length < 0 || type.equals("IEND") || type.equals("IDAT")) {
                return Optional.empty();
            }
            if (type.equals("eXIf") && length <= LONGEST) {
                var part = new byte[length];
                in.readFully(part);
                return Optional.of(part);
            }
            in.seek(in.getFilePointer() + length + 4L);
        }
    }

    private static Optional<Orientation> ofTiff(byte[] tiff) {
        if (tiff.length < 14) {
            return Optional.empty();
        }
        var all = ByteBuffer.wrap(tiff);
        all.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = all.getInt(4);
        if (first < 8 || first > tiff.length - 2) {
            return Optional.empty();
        }
        int count = Short.toUnsignedInt(all.getShort(first));
        for (int i = 0; i < count && first + 14 + 12L * i <= tiff.length; i++) {
            int entry = first + 2 + 12 * i;
            if (Short.toUnsignedInt(all.getShort(entry)) == TAG) {
                int value = all.getShort(entry + 8);
                return value >= 1 && value <= 8
                        ? Optional.of(new Orientation(value))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// {@return the picture as it was seen}
    BufferedImage turned(BufferedImage picture) {
        if (value == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = value >= 5;
        var turned =
                new BufferedImage(lies ? height : width, lies ? width : height, picture.getType());
        var pen = turned.createGraphics();
        pen.drawImage(picture, way(width, height), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform way(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
