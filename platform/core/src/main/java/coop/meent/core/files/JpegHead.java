package coop.meent.core.files;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// What stands before the pixels of a JPEG that we wrote: always the same, but for the size.
///
/// @param bytes up to the first pixel
/// @param size where height and width stand in them
record JpegHead(byte[] bytes, int size) {
    private static final int SIDE = 8;

    /// {@return the head of what is written in this form}
    static JpegHead ofOurs(WrittenForm.Jpeg form) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(written)) {
            form.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), out);
        }
        return of(written.toByteArray());
    }

    private static JpegHead of(byte[] jpeg) {
        int size = 0;
        int at = 2;
        while (true) {
            int marker = jpeg[at + 1] & 0xff;
            int next = at + 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
            if (marker == 0xc0) {
                size = at + 5;
            }
            if (marker == 0xda) {
                return new JpegHead(Arrays.copyOf(jpeg, next), size);
            }
            at = next;
        }
    }

    /// {@return whether the file begins so, and holds pixels to its last byte}
    boolean begins(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var head = in.readNBytes(bytes.length);
            if (head.length < bytes.length) {
                return false;
            }
            System.arraycopy(bytes, size, head, size, 4);
            return Arrays.equals(bytes, head) && onlyPixels(in);
        }
    }

    // among pixels 0xff is followed by 0; the end has its mark, and nothing comes behind it
    private static boolean onlyPixels(InputStream in) throws IOException {
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == 0xff) {
                int next = in.read();
                if (next == 0xd9) {
                    return in.read() < 0;
                }
                if (next != 0) {
                    return false;
                }
            }
        }
        return false;
    }
}
