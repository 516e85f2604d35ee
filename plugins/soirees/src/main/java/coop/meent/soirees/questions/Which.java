package coop.meent.soirees.questions;

import java.util.Arrays;
import java.util.Locale;

/// Which questions of a box are listed.
enum Which {
    OPEN,
    ANSWERED,
    MINE,
    WAITING,
    ASIDE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return what was asked for; the open ones for anything else}
    static Which of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(OPEN);
    }

    /// {@return the same as long as everybody may read it, else the open ones}
    Which forReaders() {
        return this == ANSWERED || this == MINE ? this : OPEN;
    }
}
