package coop.meent.knowledge.questions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which questions a list shows.
enum Which {
    OPEN,
    ANSWERED,
    MINE,
    FOLLOWED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Which> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
