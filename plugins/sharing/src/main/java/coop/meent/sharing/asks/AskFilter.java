package coop.meent.sharing.asks;

import coop.meent.sharing.typed.Asked;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/// What of the asks somebody wants to see.
///
/// @param tag only those that carry it; empty for all
/// @param before only those with a lower id; 0 for the newest
record AskFilter(Which which, String tag, long before) {
    /// Which asks a list shows.
    enum Which {
        OPEN,
        HELPED,
        MINE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AskFilter read(Function<String, String> query) {
        var which =
                Arrays.stream(Which.values())
                        .filter(it -> it.code().equals(query.apply("state")))
                        .findFirst()
                        .orElse(Which.OPEN);
        var tag = query.apply("tag").strip().toLowerCase(Locale.ROOT);
        return new AskFilter(which, tag, Asked.number(query.apply("cursor"), 18).orElse(0L));
    }
}
