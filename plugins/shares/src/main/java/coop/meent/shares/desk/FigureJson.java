package coop.meent.shares.desk;

import coop.meent.api.Chart;
import coop.meent.shares.book.Amount;
import coop.meent.shares.book.Totals;
import coop.meent.shares.desk.AttentionStore.Check;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of a register, for programs.
final class FigureJson {
    private FigureJson() {}

    /// What the first page of a register shows.
    ///
    /// @param seq number of the last entry
    /// @param checkedAt when somebody last looked whether the chain holds; null for never
    /// @param holds whether it held then; null for never
    /// @param attention what asks for it; what does not is left out
    /// @param holders who hold shares today
    record Overview(
            long seq,
            @Nullable String checkedAt,
            @Nullable Boolean holds,
            List<Attention> attention,
            long holders,
            List<ClassTotal> totals) {
        static Overview of(List<Attention> attention, AttentionStore.Rest rest, Totals totals) {
            return new Overview(
                    rest.seq(),
                    rest.check().map(it -> it.at().toString()).orElse(null),
                    rest.check().map(Check::holds).orElse(null),
                    attention,
                    totals.holders(),
                    totals.classes().stream().map(ClassTotal::of).toList());
        }
    }

    /// So many of something that a person should look at.
    ///
    /// @param why e.g. `unpaid`
    /// @param page where they are
    record Attention(String why, long count, String page) {}

    /// The figures of a class.
    record ClassTotal(int shareClass, long holders, Amount amount) {
        static ClassTotal of(Totals.OfClass it) {
            return new ClassTotal(it.shareClass(), it.holders(), it.amount());
        }
    }

    /// What happened to the shares of all classes in a period.
    ///
    /// @param paidCents paid in at the end of the last day, all classes together
    /// @param agrees whether that is what the register itself says of that day
    record Moved(
            String from, String to, List<MovedClass> classes, long paidCents, boolean agrees) {}

    /// What happened to the shares of a class.
    ///
    /// @param opening at the end of the day before the first
    /// @param closing at the end of the last day; opening and changes together
    /// @param leaving what leaves in the night after the last day, and is still in closing
    record MovedClass(
            int shareClass, Amount opening, List<Change> changes, Amount closing, Amount leaving) {}

    /// What one kind of entry did.
    ///
    /// @param in what came to holders
    /// @param out what went from holders, as negative figures
    record Change(String kind, long entries, Amount in, Amount out) {}

    /// All charts of a register, each by its table.
    record Tables(List<Table> charts) {
        static Tables of(List<Chart> charts) {
            return new Tables(charts.stream().map(Table::of).toList());
        }
    }

    /// The table behind a chart.
    ///
    /// @param axis what its rows are
    /// @param columns the heads of its columns
    record Table(String title, String axis, List<String> columns, List<Line> rows) {
        static Table of(Chart chart) {
            var rows = new ArrayList<Line>();
            for (int at = 0; at < chart.axis().points().size(); at++) {
                int row = at;
                var cells =
                        chart.series().stream()
                                .map(it -> Math.round(it.values().get(row)))
                                .toList();
                rows.add(new Line(chart.axis().points().get(at), cells));
            }
            return new Table(
                    chart.title(),
                    chart.axis().name(),
                    chart.series().stream().map(Chart.Series::name).toList(),
                    rows);
        }
    }

    /// A row of it.
    record Line(String name, List<Long> values) {}
}
