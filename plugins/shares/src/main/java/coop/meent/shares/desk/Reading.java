package coop.meent.shares.desk;

import coop.meent.api.Problem;
import coop.meent.shares.ledger.Draft;
import java.util.List;
import java.util.Map;

/// What a form turned out to say.
sealed interface Reading {
    /// A draft, and the form with every holder by number.
    record Ready(Draft draft, EntryForm form) implements Reading {}

    /// Something is wrong.
    ///
    /// @param candidates who may be meant, by the key of the field
    record Wrong(List<Problem> problems, Map<String, List<Lookups.Pick>> candidates)
            implements Reading {
        public Wrong {
            problems = List.copyOf(problems);
            candidates = Map.copyOf(candidates);
        }
    }
}
