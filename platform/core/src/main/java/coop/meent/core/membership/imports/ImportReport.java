package coop.meent.core.membership.imports;

import java.util.List;
import java.util.OptionalLong;

/// What an import did, or would do; all sentences are in the language that was asked for.
///
/// @param fileName as it was given
/// @param counts how many lines of each kind
/// @param lines one for each line of the file
/// @param notes about the file as a whole: how it was read, columns that were not
/// @param summary one sentence
/// @param refused whether nothing can be imported as it stands
/// @param run the id with which it can be undone; empty when nothing was written
public record ImportReport(
        String fileName,
        Counts counts,
        List<Line> lines,
        List<String> notes,
        String summary,
        boolean refused,
        OptionalLong run) {
    /// How many lines of each kind.
    ///
    /// @param duplicates lines that look much like another organisation, and count as new
    public record Counts(int added, int changed, int same, int duplicates, int invalid) {
        /// {@return how many organisations the import writes}
        public int writes() {
            return added + changed + duplicates;
        }
    }

    /// One line.
    ///
    /// @param number in the file
    /// @param kind `new`, `changed`, `same`, `duplicate` or `invalid`
    /// @param label the kind in words
    /// @param text what changes, what it looks like, or what is wrong; may be empty
    public record Line(int number, String name, String kind, String label, String text) {}

    /// {@return the same report, with the id by which it can be undone}
    ImportReport written(long id) {
        return new ImportReport(
                fileName, counts, lines, notes, summary, refused, OptionalLong.of(id));
    }

    /// {@return the report as lines of plain text}
    public String print() {
        var text = new StringBuilder();
        notes.forEach(note -> text.append(note).append('\n'));
        for (var line : lines) {
            text.append("%5d  %-16s %s".formatted(line.number(), line.label(), line.name()));
            text.append(line.text().isEmpty() ? "" : " (" + line.text() + ")").append('\n');
        }
        return text.append(summary).append('\n').toString();
    }
}
