package coop.meent.core.membership.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// How a file was saved: Excel in Belgium writes `;` and Windows-1252, others `,` and UTF-8.
///
/// @param encoding as it is called, e.g. `UTF-8`
/// @param separator between the cells of a line
/// @param text the whole file, without byte order mark and without Excel's `sep=` line
/// @param firstLine number of the line in the file with which the text begins
record CsvGuess(String encoding, char separator, String text, int firstLine) {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    static CsvGuess of(byte[] file) {
        var charset = charset(file);
        var text = charset.decode(ByteBuffer.wrap(file)).toString();
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        int end = text.indexOf('\n');
        var first = (end < 0 ? text : text.substring(0, end)).replace("\r", "");
        if (first.startsWith("sep=") && first.length() == 5) {
            return new CsvGuess(charset.name(), first.charAt(4), text.substring(end + 1), 2);
        }
        return new CsvGuess(charset.name(), separator(first), text, 1);
    }

    private static Charset charset(byte[] file) {
        if (startsWith(file, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(file, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        return valid(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }

    private static boolean valid(byte[] file) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static char separator(String header) {
        return SEPARATORS.stream()
                .max(
                        Comparator.comparingLong(
                                sign -> header.chars().filter(c -> c == sign).count()))
                .orElse(',');
    }
}
