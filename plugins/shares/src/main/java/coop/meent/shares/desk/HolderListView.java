package coop.meent.shares.desk;

import coop.meent.api.Problem;
import java.time.LocalDate;
import java.util.List;

/// A piece of the list of holders as its template reads it.
///
/// @param asked the day and the moment that the form shows
/// @param search what was searched by; empty for the list of everybody
/// @param title of who is listed, when it is not everybody
/// @param classes to choose from
/// @param here sums of this page
/// @param all sums of everything that fits the choice
/// @param next path of the next page; empty at the end
record HolderListView(
        Asked asked,
        String search,
        String title,
        List<FieldView.Choice> classes,
        List<Row> rows,
        Sum here,
        Sum all,
        String next) {
    /// What was asked.
    ///
    /// @param past whether it is another register than that of today as it is known now
    record Asked(
            LocalDate on,
            String day,
            String known,
            String shareClass,
            boolean past,
            List<Problem> problems) {}

    /// What one holder has of one class.
    ///
    /// @param kind in a word, for who is not simply a person; else empty
    record Row(
            String no,
            String path,
            String name,
            String kind,
            String municipality,
            String shareClass,
            long shares,
            long paidCents,
            boolean unpaid) {}

    /// So many lines, shares and cents.
    record Sum(long lines, long shares, long paidCents) {}

    static Sum sum(List<Row> rows) {
        return new Sum(
                rows.size(),
                rows.stream().mapToLong(Row::shares).sum(),
                rows.stream().mapToLong(Row::paidCents).sum());
    }
}
