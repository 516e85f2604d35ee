package coop.meent.core.charges;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an entry of the ledger tells.
enum Kind {
    /// Money came in.
    PAYMENT,
    /// Money that was too much went back.
    REFUND,
    /// It need not be paid, or not all of it.
    CREDIT,
    /// It was due, and nobody waits for the rest any more.
    WRITE_OFF;

    /// {@return as it is stored, and called in the API}
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// {@return the amount as the ledger counts it}
    long signed(long cents) {
        return this == REFUND ? -cents : cents;
    }
}
