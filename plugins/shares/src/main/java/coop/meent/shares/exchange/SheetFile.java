package coop.meent.shares.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A sheet as CSV or Excel, read line by line, whoever wrote it: Excel in Belgium writes `;` and
/// Windows-1252, others `,` and UTF-8.
final class SheetFile {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 8192;

    private final Source source;

    SheetFile(Source source) {
        this.source = source;
    }

    /// Opens the file from its beginning, as often as it is asked.
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /// One line.
    ///
    /// @param number in the file, from 1; of its first, when it has several
    /// @param cells as text, without blanks around; dates as `2026-11-22`
    record Line(long number, List<String> cells) {
        Line {
            cells = cells.stream().map(String::strip).toList();
        }

        boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /// The file is no sheet that can be read.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(Throwable cause) {
            super("no sheet that can be read", cause);
        }
    }

    /// Hands over every line that is not blank.
    ///
    /// @throws Unreadable when it is no sheet
    void lines(Consumer<Line> each) {
        Consumer<Line> filled =
                line -> {
                    if (!line.blank()) {
                        each.accept(line);
                    }
                };
        try {
            if (zipped()) {
                ExcelLines.lines(source, filled);
            } else {
                csv(filled);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException strange) {
            throw new Unreadable(strange);
        }
    }

    private boolean zipped() throws IOException {
        try (var in = source.open()) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
        }
    }

    private void csv(Consumer<Line> each) throws IOException {
        var charset = utf8() ? StandardCharsets.UTF_8 : WINDOWS;
        try (var in = source.open();
                var reader = new PushbackReader(new InputStreamReader(in, charset), HEAD)) {
            var format = CSVFormat.RFC4180.builder().setDelimiter(separator(reader)).get();
            try (var records = format.parse(reader)) {
                for (CSVRecord next : records) {
                    each.accept(new Line(next.getRecordNumber(), next.toList()));
                }
            }
        }
    }

    private boolean utf8() throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(HEAD);
        var chars = CharBuffer.allocate(HEAD);
        try (var in = source.open()) {
            int read;
            do {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, chars.clear(), read < 0).isError()) {
                    return false;
                }
                bytes.compact();
            } while (read >= 0);
            return true;
        }
    }

    // looks at the first line and puts back what it read, without a byte order mark
    private static char separator(PushbackReader reader) throws IOException {
        var start = new char[HEAD];
        int length = fill(reader, start);
        int from = length > 0 && start[0] == '\ufeff' ? 1 : 0;
        reader.unread(start, from, length - from);
        var first = new String(start, from, length - from).lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(sign -> first.chars().filter(c -> c == sign).count()))
                .orElse(';');
    }

    private static int fill(Reader reader, char[] into) throws IOException {
        int length = 0;
        for (int read = 0; read >= 0 && length < into.length; ) {
            read = reader.read(into, length, into.length - length);
            length += Math.max(read, 0);
        }
        return length;
    }
}
