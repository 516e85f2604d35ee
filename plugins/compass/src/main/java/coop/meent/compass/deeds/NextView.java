package coop.meent.compass.deeds;

import coop.meent.api.Search.Hit;
import coop.meent.compass.scans.Scan;
import java.time.LocalDate;
import java.util.List;

/// What the page after a scan reads.
///
/// @param organisation whose scan it is; empty for somebody's own
/// @param closed on which day
/// @param parts the weakest principles, the weakest first
/// @param others what is planned about other principles
/// @param looks whether the reader may see who offers help
record NextView(
        Scan scan,
        String organisation,
        LocalDate closed,
        List<Part> parts,
        List<ActionViews.Row> others,
        boolean looks) {
    /// A principle on which there is something to do.
    ///
    /// @param score of the scan; empty when nobody answered enough
    /// @param points the questions that scored lowest, as they were asked
    /// @param finds what there is to read, hear and attend
    /// @param helpers who offers to help
    record Part(
            int number,
            String title,
            String score,
            List<String> points,
            List<Hit> finds,
            List<HelperViews.Row> helpers,
            List<ActionViews.Row> actions) {}
}
