package coop.meent.shares.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A sheet that is written row by row and never held whole.
///
/// A cell is a text, a whole number, a date, or [Money].
interface Sheet extends Closeable {
    /// An amount in euro cents.
    record Money(long cents) {}

    void row(List<?> cells);

    @Override
    void close();

    /// {@return CSV as Excel in Belgium opens it: UTF-8 with its mark, `;`, amounts with a comma}
    static Sheet csv(OutputStream out) {
        try {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\ufeff');
            return new Csv(
                    writer, CSVFormat.RFC4180.builder().setDelimiter(';').get().print(writer));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return an Excel file with one sheet}
    static Sheet excel(OutputStream out, String name) {
        var book = new Workbook(out, "Meent", "1.0");
        return new Excel(book, book.newWorksheet(name));
    }

    /// CSV.
    record Csv(Writer writer, CSVPrinter printer) implements Sheet {
        @Override
        public void row(List<?> cells) {
            try {
                printer.printRecord(cells.stream().map(Csv::text).toList());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static String text(Object cell) {
            return switch (cell) {
                case Money(long cents) -> decimal(cents);
                case String text -> harmless(text);
                default -> cell.toString();
            };
        }

        private static String decimal(long cents) {
            var whole = Long.toString(Math.abs(cents) / 100);
            var rest = Long.toString(100 + Math.abs(cents) % 100).substring(1);
            return (cents < 0 ? "-" : "") + whole + "," + rest;
        }

        // a spreadsheet would take these for formulas
        private static String harmless(String text) {
            return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

        @Override
        public void close() {
            try {
                writer.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /// Excel.
    final class Excel implements Sheet {
        private static final int ROWS_AT_ONCE = 500;

        private final Workbook book;
        private final Worksheet sheet;
        private int next;

        Excel(Workbook book, Worksheet sheet) {
            this.book = book;
            this.sheet = sheet;
        }

        @Override
        public void row(List<?> cells) {
            for (int at = 0; at < cells.size(); at++) {
                write(at, cells.get(at));
            }
            next++;
            if (next % ROWS_AT_ONCE == 0) {
                try {
                    sheet.flush();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }

        private void write(int column, Object cell) {
            switch (cell) {
                case Money(long cents) -> {
                    sheet.value(next, column, BigDecimal.valueOf(cents, 2));
                    sheet.style(next, column).format("#,##0.00").set();
                }
                case Long number -> sheet.value(next, column, number);
                case Integer number -> sheet.value(next, column, number);
                case LocalDate day -> {
                    sheet.value(next, column, day);
                    sheet.style(next, column).format("yyyy-mm-dd").set();
                }
                default -> sheet.inlineString(next, column, cell.toString());
            }
        }

        @Override
        public void close() {
            try {
                book.finish();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
