package coop.meent.shares.holders;

import java.util.List;

/// What became of a holder that was to be entered.
public sealed interface Entered {
    /// It has its number.
    record Done(long no) implements Entered {}

    /// It may be there already; nothing was entered.
    ///
    /// @param candidates at least one
    record Alike(List<Listed> candidates) implements Entered {
        public Alike {
            candidates = List.copyOf(candidates);
        }
    }

    /// The number of a former register was given here already, or is below one that was.
    record NumberGiven() implements Entered {}
}
