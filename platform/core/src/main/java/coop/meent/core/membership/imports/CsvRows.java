package coop.meent.core.membership.imports;

import coop.meent.api.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// The lines of a file, each by itself: a quotation mark that is never closed spoils its own line
/// and not all that follow.
final class CsvRows {
    // a cell with line breaks is shorter than this
    private static final int LONGEST_CELL = 60;

    private final CSVFormat format;
    private final List<String> lines;
    private final int firstLine;
    private int at;

    CsvRows(CsvGuess guess) {
        this.format = CSVFormat.RFC4180.builder().setDelimiter(guess.separator()).get();
        this.lines = guess.text().lines().toList();
        this.firstLine = guess.firstLine();
    }

    /// One line of the file.
    ///
    /// @param number of the line in the file, from 1; of its first, when it has several
    /// @param values by field
    /// @param broken why it cannot be read
    record Row(int number, Map<String, String> values, Optional<Problem> broken) {}

    private record Cells(int number, List<String> cells, boolean readable) {}

    /// {@return the headings; the rows follow}
    List<String> headings() {
        return next(0).map(Cells::cells).orElse(List.of());
    }

    /// {@return the rows after the headings}
    ///
    /// @param most how many rows are read; there is one more when the file has more
    List<Row> rows(Columns columns, int most) {
        var rows = new ArrayList<Row>();
        int width = columns.fields().size();
        for (var next = next(width); next.isPresent() && rows.size() <= most; next = next(width)) {
            rows.add(row(next.get(), columns));
        }
        return rows;
    }

    private static Row row(Cells cells, Columns columns) {
        int width = columns.fields().size();
        if (!cells.readable()) {
            return broken(cells.number(), Problem.of("", "import.problem.quotes"));
        }
        int found = cells.cells().size();
        boolean tooMany =
                found > width
                        && cells.cells().subList(width, found).stream()
                                .anyMatch(cell -> !cell.isBlank());
        if (found < width || tooMany) {
            return broken(
                    cells.number(), Problem.of("", "import.problem.cells", "" + found, "" + width));
        }
        return new Row(cells.number(), columns.values(cells.cells()), Optional.empty());
    }

    private static Row broken(int number, Problem problem) {
        return new Row(number, Map.of(), Optional.of(problem));
    }

    private Optional<Cells> next(int width) {
        while (at < lines.size() && empty(lines.get(at))) {
            at++;
        }
        if (at >= lines.size()) {
            return Optional.empty();
        }
        int start = at;
        for (int end = start + 1; end <= Math.min(lines.size(), start + LONGEST_CELL); end++) {
            var record = String.join("\n", lines.subList(start, end));
            if (balanced(record)) {
                var cells = parsed(record);
                boolean whole = !cells.isEmpty() && (end == start + 1 || cells.size() == width);
                at = whole ? end : start + 1;
                return Optional.of(new Cells(firstLine + start, cells, whole));
            }
        }
        at = start + 1;
        return Optional.of(new Cells(firstLine + start, List.of(), false));
    }

    private boolean empty(String line) {
        return line.replace(format.getDelimiterString(), "").isBlank();
    }

    private static boolean balanced(String record) {
        return record.chars().filter(sign -> sign == '"').count() % 2 == 0;
    }

    private List<String> parsed(String record) {
        try (var parser = CSVParser.parse(record, format)) {
            var records = parser.getRecords();
            return records.size() == 1 ? records.getFirst().toList() : List.of();
        } catch (IOException | UncheckedIOException broken) {
            return List.of();
        }
    }
}
