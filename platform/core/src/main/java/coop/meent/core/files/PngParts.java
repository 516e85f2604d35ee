package coop.meent.core.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The parts of a PNG.
final class PngParts {
    private static final int COLOURS = 2;
    private static final int COLOURS_AND_GLASS = 6;

    private PngParts() {}

    /// {@return whether it is one as we write them: size and pixels, in eight bits a colour}
    static boolean onlyPicture(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(8);
            return head(in) && pixels(in);
        } catch (EOFException cut) {
            return false;
        }
    }

    private static boolean head(DataInputStream in) throws IOException {
        if (in.readInt() != 13 || !name(in).equals("IHDR")) {
            return false;
        }
        in.skipNBytes(8);
        var form = in.readNBytes(5);
        in.skipNBytes(4);
        return form.length == 5
                && form[0] == 8
                && (form[1] == COLOURS || form[1] == COLOURS_AND_GLASS)
                && form[4] == 0;
    }

    private static boolean pixels(DataInputStream in) throws IOException {
        while (true) {
            long length = Integer.toUnsignedLong(in.readInt());
            var name = name(in);
            if (name.equals("IEND")) {
                in.skipNBytes(length + 4);
                return length == 0 && in.read() < 0;
            }
            if (!name.equals("IDAT")) {
                return false;
            }
            in.skipNBytes(length + 4);
        }
    }

    private static String name(DataInputStream in) throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    }
}
