package coop.meent.shares.ledger;

import java.util.OptionalLong;

/// What the statutes of one register say from a day on, as far as the ledger counts with it. Each
/// is a setting with its source; the defaults are the conventions of Meent.
///
/// @param exitMonths length of the window from the first day of the financial year (WVV 6:120: six)
/// @param exitEffect when an exit takes effect
/// @param partialExit whether somebody may leave with some of the shares
/// @param founderYears financial years during which founders do not leave
/// @param unpaidVotes whether shares that are not fully paid vote
/// @param fullyPaidAtIssue whether shares are paid at once (WVV 6:109)
/// @param mostPerHolder shares of all classes together; empty for no limit
/// @param bulkThreshold entries at once above which a second person is needed
public record Rules(
        int exitMonths,
        ExitEffect exitEffect,
        boolean partialExit,
        int founderYears,
        boolean unpaidVotes,
        boolean fullyPaidAtIssue,
        OptionalLong mostPerHolder,
        int bulkThreshold) {
    /// When an exit takes effect.
    public enum ExitEffect {
        WINDOW_END,
        YEAR_END,
        REQUEST
    }
}
