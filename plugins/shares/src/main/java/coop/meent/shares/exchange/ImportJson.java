package coop.meent.shares.exchange;

import coop.meent.api.Texts;
import coop.meent.shares.exchange.Import.Total;
import coop.meent.shares.exchange.Import.Wrong;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Imports for programs.
///
/// @param state `SENT`, `CHECKING`, `CHECKED`, `BRINGING`, `DONE` or `DROPPED`
/// @param whole whether it is a whole export, and no sheet
/// @param columns what each column holds, e.g. `name`; empty for one that is not read
/// @param common the class of lines that name none; null for none
/// @param wrong lines that cannot be brought in
/// @param brought lines that were
/// @param totals what its lines come to, once they are checked
/// @param waits where a second person decides; null when nobody has to
/// @param work id of what is being done with it, as `/api/v1/work/ID` tells; null for nothing
record ImportJson(
        long id,
        String state,
        String file,
        String sentAt,
        boolean whole,
        List<String> headings,
        List<String> columns,
        @Nullable Integer common,
        long lines,
        long wrong,
        long brought,
        List<Total> totals,
        @Nullable String waits,
        @Nullable Long work) {
    /// The latest imports of a register.
    record All(List<ImportJson> items) {}

    /// What the columns hold.
    ///
    /// @param columns of each column what it holds
    /// @param common class of lines that name none
    record ToMap(@Nullable List<String> columns, @Nullable Integer common) {
        static final String EXAMPLE =
                """
                {"columns": ["number", "name", "firstName", "class", "quantity", "since"], \
                "common": 1}\
                """;
    }

    /// What the older register comes to.
    record ToBring(@Nullable List<Said> totals) {
        static final String EXAMPLE =
                """
                {"totals": [{"shareClass": 1, "shares": 28, "paidCents": 350000}]}\
                """;
    }

    /// What it comes to in one class.
    record Said(int shareClass, long shares, long paidCents) {}

    /// Lines that are not right, a piece of them.
    ///
    /// @param next the line after which the next piece begins; null at the end
    record Lines(List<Line> items, @Nullable Long next) {
        static Lines of(List<Wrong> wrong, int most, Texts texts, String language) {
            var next = wrong.size() < most ? null : (Long) wrong.getLast().line();
            return new Lines(wrong.stream().map(it -> Line.of(it, texts, language)).toList(), next);
        }
    }

    /// A line that is not right.
    record Line(long line, List<String> cells, List<Mistake> mistakes) {
        static Line of(Wrong wrong, Texts texts, String language) {
            var mistakes =
                    wrong.problems().stream().map(it -> Mistake.of(it, texts, language)).toList();
            return new Line(wrong.line(), wrong.cells(), mistakes);
        }
    }

    /// What is wrong with it.
    record Mistake(String field, String message) {
        static Mistake of(List<String> problem, Texts texts, String language) {
            var arguments = problem.subList(2, problem.size()).toArray();
            return new Mistake(problem.getFirst(), texts.text(language, problem.get(1), arguments));
        }
    }

    static ImportJson of(Import it, List<Total> totals, Optional<String> waits) {
        return new ImportJson(
                it.id(),
                it.state().name(),
                it.file(),
                it.sentAt().toString(),
                it.whole(),
                it.headings(),
                it.mapping().columns().stream().map(one -> one.map(Field::key).orElse("")).toList(),
                it.commonClass().orElse(null),
                it.lines(),
                it.wrong(),
                it.brought(),
                totals,
                waits.orElse(null),
                it.work().isPresent() ? (Long) it.work().getAsLong() : null);
    }
}
