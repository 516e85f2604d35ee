package coop.meent.sharing.things;

import coop.meent.sharing.nearness.Spot;
import java.util.List;
import java.util.Optional;

/// A filter in the terms of the table.
///
/// @param ids what the search has found; empty without a search
/// @param organisation whose things; empty for anybody's
/// @param near from where distances are counted; empty when they are not
/// @param within how far at most, in metres; counts only with `near`
record Narrowing(
        Optional<List<Long>> ids,
        Optional<Thing.Kind> kind,
        Optional<Category> category,
        Optional<Long> organisation,
        Optional<Spot> near,
        Optional<Long> within) {
    /// {@return only what an organisation lends}
    static Narrowing of(long organisation) {
        return new Narrowing(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(organisation),
                Optional.empty(),
                Optional.empty());
    }
}
