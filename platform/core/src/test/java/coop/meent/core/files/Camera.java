package coop.meent.core.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Takes pictures as a telephone does, with all that it writes beside them.
final class Camera {
    static final String PLACE = "51.2194N 4.4025E Antwerpen";

    private Camera() {}

    /// Red above left, green above right, blue below left, white below right.
    static BufferedImage quarters(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width / 2, height);
        pen.setColor(Color.WHITE);
        pen.fillRect(width / 2, height / 2, width, height);
        pen.dispose();
        return picture;
    }

    /// Writes a picture into a folder.
    ///
    /// @param format `jpeg`, `png` or `gif`
    static Path written(Path folder, String format, BufferedImage picture) throws IOException {
        var file = folder.resolve("picture-" + System.nanoTime());
        ImageIO.write(picture, format, file.toFile());
        return file;
    }

    /// A photograph whose camera was held so, and that tells where it was taken.
    static Path held(Path folder, int orientation, BufferedImage picture) throws IOException {
        var jpeg = Files.readAllBytes(written(folder, "jpeg", picture));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        var exif = exif(orientation);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1});
        out.write(ByteBuffer.allocate(2).putShort((short) (exif.length + 2)).array());
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return Files.write(folder.resolve("held-" + orientation), out.toByteArray());
    }

    private static byte[] exif(int orientation) {
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var all = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        all.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        all.putShort((short) 1);
        all.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        all.putShort((short) orientation).putShort((short) 0);
        all.putInt(0);
        return all.put(place).array();
    }

    /// A PNG whose head promises so many pixels, and that holds none.
    static Path bomb(Path folder, int side) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(side).putInt(side).put(new byte[] {1, 0, 0, 0, 0});
        out.write(ByteBuffer.allocate(4).putInt(13).array());
        out.write(head.array());
        var sum = new CRC32();
        sum.update(head.array());
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return Files.write(folder.resolve("bomb.png"), out.toByteArray());
    }
}
