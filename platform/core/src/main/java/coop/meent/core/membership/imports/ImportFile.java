package coop.meent.core.membership.imports;

import coop.meent.api.Problem;
import java.util.List;

/// A file, taken apart.
record ImportFile(String name, CsvGuess guess, Columns columns, List<CsvRows.Row> rows) {
    /// The largest file, in bytes.
    static final int LARGEST = 10 * 1024 * 1024;

    /// The longest file, in lines after the headings.
    static final int MOST_ROWS = 20_000;

    /// What became of reading a file.
    sealed interface Read {
        /// Its lines are there, though some may be broken.
        record Fine(ImportFile file) implements Read {}

        /// It is no list of organisations.
        record Refused(Problem problem) implements Read {}
    }

    static Read read(String name, byte[] content) {
        if (content.length > LARGEST) {
            return new Read.Refused(Problem.of("file", "import.problem.large"));
        }
        var guess = CsvGuess.of(content);
        var csv = new CsvRows(guess);
        var columns = Columns.of(csv.headings());
        if (!columns.named()) {
            return new Read.Refused(Problem.of("file", "import.problem.columns"));
        }
        var rows = csv.rows(columns, MOST_ROWS);
        if (rows.size() > MOST_ROWS) {
            return new Read.Refused(Problem.of("file", "import.problem.long"));
        }
        return rows.isEmpty()
                ? new Read.Refused(Problem.of("file", "import.problem.empty"))
                : new Read.Fine(new ImportFile(name, guess, columns, rows));
    }
}
