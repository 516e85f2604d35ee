package coop.meent.shares.ledger;

import java.util.List;

/// What the ledger answers to a draft.
public sealed interface Verdict {
    /// It may be recorded.
    ///
    /// @param entry as it will stand in the register
    record Posted(Entry entry) implements Verdict {}

    /// It may not; nothing changes.
    ///
    /// @param reasons each with what and why, at least one
    record Refused(List<Reason> reasons) implements Verdict {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// Why not.
    ///
    /// @param code a stable word, which is also the message `shares.refused.<code>`
    /// @param field what of the draft is wrong, e.g. `quantity`; empty for the whole
    /// @param arguments of the message: numbers, dates, codes; never personal data
    record Reason(String code, String field, List<Object> arguments) {
        public Reason {
            arguments = List.copyOf(arguments);
        }
    }
}
