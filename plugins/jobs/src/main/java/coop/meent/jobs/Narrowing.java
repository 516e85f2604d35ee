package coop.meent.jobs;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A filter in the terms of the table.
///
/// @param ids what the search has found; empty without a search
/// @param organisations who may offer; empty for anybody
/// @param employments kinds of work; empty for all
/// @param place how the place begins; empty for anywhere
/// @param remote whether one must be able to work from home
record Narrowing(
        Optional<List<Long>> ids,
        Optional<List<Long>> organisations,
        Set<Employment> employments,
        String place,
        boolean remote) {
    static final Narrowing NONE =
            new Narrowing(Optional.empty(), Optional.empty(), Set.of(), "", false);

    static Narrowing to(List<Long> organisations) {
        return new Narrowing(Optional.empty(), Optional.of(organisations), Set.of(), "", false);
    }
}
