package coop.meent.knowledge;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Files as people have them, good ones and bad.
record Samples(Path folder) {
    Path picture(int width, int height) throws IOException {
        var file = folder.resolve("boom-" + width + "x" + height + ".png");
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    /// {@return the head of a film, which is all that tells what it is}
    Path film() throws IOException {
        var head = ByteBuffer.allocate(64).putInt(24).put(bytes("ftypisom")).putInt(512);
        head.put(bytes("isomiso2")).putInt(40).put(bytes("mdat"));
        return write("vergadering.mp4", head.array());
    }

    Path pdf() throws IOException {
        return write(
                "statuten.pdf", bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"));
    }

    /// {@return a drawing with a script in it}
    Path drawing() throws IOException {
        return write(
                "plan.svg",
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
    }

    Path text() throws IOException {
        return write("los.txt", bytes("Losse tekst."));
    }

    /// {@return a picture that weighs more than any may}
    Path heavy() throws IOException {
        var bytes = Arrays.copyOf(Files.readAllBytes(picture(10, 10)), 45_000_000);
        return write("zwaar.png", bytes);
    }

    /// {@return a picture whose head promises so many pixels, and that holds none}
    Path bomb(int side) throws IOException {
        var head = ByteBuffer.allocate(17).put(bytes("IHDR")).putInt(side).putInt(side);
        head.put(new byte[] {1, 0, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.write(ByteBuffer.allocate(4).putInt(13).array());
        out.write(head.array());
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return write("bom.png", out.toByteArray());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
