package coop.meent.shares.desk;

import coop.meent.api.Problem;
import java.util.List;

/// A piece of the journal as its template reads it.
///
/// @param enters whether the reader may enter what happened
/// @param next path of the piece after it; empty at the end
record JournalView(
        JournalFilter filter,
        boolean enters,
        List<FieldView.Choice> kinds,
        List<EntryRow> rows,
        String next) {
    public String kind() {
        return filter.kind();
    }

    public String from() {
        return filter.from();
    }

    public String to() {
        return filter.to();
    }

    public String holder() {
        return filter.holder();
    }

    public boolean filtered() {
        return filter.filtered();
    }

    public List<Problem> problems() {
        return filter.problems();
    }
}
