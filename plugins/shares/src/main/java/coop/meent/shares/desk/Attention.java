package coop.meent.shares.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a manager should look at a holder who has shares.
enum Attention {
    UNPAID,
    DECEASED,
    AGE,
    CAME_OF_AGE,
    ACCOUNT,
    CONTACT;

    static Optional<Attention> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// {@return the name in addresses and message keys}
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
