package coop.meent.core.files;

import coop.meent.api.FileKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// What a file is, by its first bytes.
///
/// @param mediaType as it is served
/// @param ending of its name, with the dot
public record Recognised(FileKind kind, String mediaType, String ending) {
    private static final int HEAD = 4_096;

    static final Recognised JPEG = new Recognised(FileKind.IMAGE, "image/jpeg", ".jpg");
    static final Recognised PNG = new Recognised(FileKind.IMAGE, "image/png", ".png");
    static final Recognised GIF = new Recognised(FileKind.IMAGE, "image/gif", ".gif");

    /// {@return what the file is; empty when it is nothing that we know}
    ///
    /// @param name tells a table from a text, and nothing else
    public static Optional<Recognised> of(Path file, String name) throws IOException {
        var head = head(file);
        var known = byHead(head);
        if (known.isPresent()) {
            return known;
        }
        if (starts(head, 0, "PK\u0003\u0004")) {
            return OfficeFile.of(file);
        }
        return PlainText.is(file) ? Optional.of(text(name)) : Optional.empty();
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocate(HEAD);
            while (buffer.hasRemaining() && in.read(buffer) >= 0) {}
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    private static Optional<Recognised> byHead(byte[] head) {
        var hex = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
        if (hex.startsWith("ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (hex.equals("89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        if (starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (starts(head, 0, "%PDF-")) {
            return Optional.of(new Recognised(FileKind.PDF, "application/pdf", ".pdf"));
        }
        return media(head, hex);
    }

    private static Optional<Recognised> media(byte[] head, String hex) {
        if (starts(head, 4, "ftyp")) {
            return mp4(head);
        }
        if (hex.startsWith("1a45dfa3")) {
            boolean webm = within(head, 64, "webm");
            return webm
                    ? Optional.of(new Recognised(FileKind.VIDEO, "video/webm", ".webm"))
                    : Optional.empty();
        }
        if (starts(head, 0, "OggS")) {
            return Optional.of(
                    within(head, 128, "theora")
                            ? new Recognised(FileKind.VIDEO, "video/ogg", ".ogv")
                            : new Recognised(FileKind.AUDIO, "audio/ogg", ".ogg"));
        }
        boolean frame = hex.startsWith("fffb") || hex.startsWith("fff3") || hex.startsWith("fff2");
        return frame || starts(head, 0, "ID3")
                ? Optional.of(new Recognised(FileKind.AUDIO, "audio/mpeg", ".mp3"))
                : Optional.empty();
    }

    // the brands of pictures (heic, avif …) and of QuickTime are none that browsers play
    private static Optional<Recognised> mp4(byte[] head) {
        var brand = new String(head, 8, Math.min(4, head.length - 8), StandardCharsets.US_ASCII);
        return switch (brand) {
            case "M4A ", "M4B " -> Optional.of(new Recognised(FileKind.AUDIO, "audio/mp4", ".m4a"));
            case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash" ->
                    Optional.of(new Recognised(FileKind.VIDEO, "video/mp4", ".mp4"));
            default -> Optional.empty();
        };
    }

    private static Recognised text(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? new Recognised(FileKind.TEXT, "text/csv", ".csv")
                : new Recognised(FileKind.TEXT, "text/plain", ".txt");
    }

    private static boolean starts(byte[] head, int from, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= from + bytes.length
                && Arrays.equals(head, from, from + bytes.length, bytes, 0, bytes.length);
    }

    private static boolean within(byte[] head, int first, String text) {
        return new String(head, 0, Math.min(first, head.length), StandardCharsets.ISO_8859_1)
                .contains(text);
    }
}
