package coop.meent.sharing.things;

import coop.meent.api.Audience;
import coop.meent.sharing.times.Rules;
import java.util.Optional;

/// What an owner says of a thing, all that is not the platform's own to write.
///
/// @param trusted whose requests are accepted at once
/// @param conditions the version in it counts for nothing
/// @param inventory number in the owner's inventory; may be empty
public record Sheet(
        Thing.Card card,
        Audience audience,
        Optional<Audience> trusted,
        Rules rules,
        Thing.Place place,
        Thing.Conditions conditions,
        String inventory) {
    /// {@return what a thing says of itself now}
    public static Sheet of(Thing thing) {
        return new Sheet(
                thing.card(),
                thing.audience(),
                thing.trusted(),
                thing.rules(),
                thing.place(),
                thing.conditions(),
                thing.inventory());
    }

    /// {@return whether both say the same, whichever number their terms have}
    public boolean says(Sheet other) {
        return unnumbered().equals(other.unnumbered());
    }

    private Sheet unnumbered() {
        return new Sheet(card, audience, trusted, rules, place, conditions.versioned(0), inventory);
    }
}
