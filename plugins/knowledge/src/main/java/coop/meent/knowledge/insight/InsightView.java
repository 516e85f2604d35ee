package coop.meent.knowledge.insight;

import coop.meent.knowledge.insight.Finding.About;
import coop.meent.knowledge.insight.Finding.Detail;
import java.util.List;

/// What the page of a list reads.
///
/// @param lens code of what it shows
/// @param collection id of the only one that is shown, or empty
/// @param collections to choose from
/// @param next path of the next piece, or empty
/// @param sheet path of the list as CSV
/// @param outside whether addresses outside are looked at
record InsightView(
        String lens,
        String collection,
        List<Option> collections,
        List<Line> lines,
        String next,
        String sheet,
        boolean outside) {
    /// A collection to choose.
    record Option(String value, String label) {}

    /// A line of the list.
    ///
    /// @param owner their name; empty when nobody looks after it
    record Line(About about, String owner, Detail detail) {}
}
