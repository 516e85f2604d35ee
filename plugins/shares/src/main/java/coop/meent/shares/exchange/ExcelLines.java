package coop.meent.shares.exchange;

import coop.meent.shares.exchange.SheetFile.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of an Excel file.
final class ExcelLines {
    // a small file that unfolds into more is no register
    private static final long MOST_UNFOLDED = 400_000_000;

    private ExcelLines() {}

    static void lines(SheetFile.Source source, Consumer<Line> each) throws IOException {
        refuseBomb(source);
        try (var in = source.open();
                var book = new ReadableWorkbook(in, new ReadingOptions(true, true));
                var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> each.accept(line(row)));
        }
    }

    private static Line line(Row row) {
        var cells =
                IntStream.range(0, row.getCellCount())
                        .mapToObj(at -> row.getOptionalCell(at).map(ExcelLines::text).orElse(""))
                        .toList();
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return date(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    // whole days only: an amount is not shown as year and month
    private static boolean date(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var plain = format.toLowerCase(Locale.ROOT);
        return plain.contains("yy") || (plain.contains("d") && plain.contains("m"));
    }

    // what the archive says of its sizes may be a lie, so it is unfolded and counted
    private static void refuseBomb(SheetFile.Source source) throws IOException {
        var copy = Files.createTempFile("sheet", ".xlsx");
        try {
            try (var in = source.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (var zip = new ZipFile(copy.toFile())) {
                long left = MOST_UNFOLDED;
                for (var entry : zip.stream().toList()) {
                    left -= unfolded(zip, entry, left);
                }
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static long unfolded(ZipFile zip, ZipEntry entry, long most) throws IOException {
        var buffer = new byte[65_536];
        long unfolded = 0;
        try (var in = zip.getInputStream(entry)) {
            for (int read = 0; read >= 0; read = in.read(buffer)) {
                unfolded += read;
                if (unfolded > most) {
                    throw new IOException("it unfolds into too much");
                }
            }
        }
        return unfolded;
    }
}
