package coop.meent.orchard;

import coop.meent.api.Audience;
import coop.meent.api.DatedAudience;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A basket that somebody filled for some.
///
/// @param audience for whom it is at first
/// @param publicFrom from when on it is for everybody, if ever
record Basket(
        long id,
        long filler,
        String name,
        Audience audience,
        Optional<Instant> publicFrom,
        Instant filledAt) {
    static final String TYPE = "basket";

    String path() {
        return "/orchard/baskets/" + id;
    }

    // cut: dated
    /// {@return who may see it, and when}
    List<DatedAudience> audiences() {
        return publicFrom
                .map(moment -> List.of(audience.until(moment), Audience.PUBLIC.from(moment)))
                .orElseGet(() -> List.of(audience.always()));
    }

    // end
}
