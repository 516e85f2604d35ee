package coop.meent.api;

import java.util.List;
import java.util.stream.Stream;

/// A table of any length on a paper.
///
/// @param heading above it
/// @param note below the heading; empty for none
/// @param none what stands there when it has no row
/// @param columns from left to right; their heads come back on each sheet
/// @param rows the cells of each row, as plain text; `\n` begins a new line within a cell
/// @since 1.0
public record Roll(
        String heading, String note, String none, List<Column> columns, Stream<List<String>> rows) {
    public Roll {
        columns = List.copyOf(columns);
    }

    /// A column.
    ///
    /// @param label its head
    /// @param width in parts of the sum of all widths
    /// @param figure whether it holds figures, which stand to the right
    /// @since 1.0
    public record Column(String label, int width, boolean figure) {
        /// {@return a column of text}
        public static Column text(String label, int width) {
            return new Column(label, width, false);
        }

        /// {@return a column of figures}
        public static Column figure(String label, int width) {
            return new Column(label, width, true);
        }
    }
}
