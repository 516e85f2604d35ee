package coop.meent.shares.exchange;

import coop.meent.shares.exchange.SheetFile.Line;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
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

    private static void refuseBomb(SheetFile.Source source) throws IOException {
        long unfolded = 0;
        var buffer = new byte[65_536];
        try (var zip = new ZipInputStream(source.open())) {
            while (zip.getNextEntry() != null) {
                for (int read = 0; read >= 0; read = zip.read(buffer)) {
                    unfolded += read;
                    if (unfolded > MOST_UNFOLDED) {
                        throw new IOException("it unfolds into too much");
                    }
                }
            }
        }
    }
}
