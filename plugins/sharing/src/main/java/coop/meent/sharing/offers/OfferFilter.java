package coop.meent.sharing.offers;

import coop.meent.sharing.offers.Offer.Kind;
import coop.meent.sharing.typed.Asked;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What of the offers somebody wants to see.
///
/// @param mine only those of the viewer and their organisations, also closed ones
/// @param tag only those that carry it; empty for all
/// @param before only those with a lower id; 0 for the newest
record OfferFilter(boolean mine, Optional<Kind> kind, String tag, long before) {
    static OfferFilter read(Function<String, String> query) {
        return new OfferFilter(
                query.apply("state").equals("mine"),
                kind(query.apply("kind")),
                query.apply("tag").strip().toLowerCase(Locale.ROOT),
                Asked.number(query.apply("cursor"), 18).orElse(0L));
    }

    static Optional<Kind> kind(String code) {
        return Arrays.stream(Kind.values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
