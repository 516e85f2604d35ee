package coop.meent.core.charges;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// An entry that is to be added to the ledger.
///
/// @param cents always more than nothing
/// @param on the day on which it happened
/// @param words the bank's reference of a payment, the reason of the rest
/// @param key names it, so that it is booked once; `hand` for one that somebody typed
/// @param by who books it
record Booking(Kind kind, long cents, LocalDate on, String words, String key, OptionalLong by) {
    /// The most that is taken in one entry: what a QR code can carry.
    static final long MOST = 99_999_999_999L;

    private static final String HAND = "hand";

    /// {@return what somebody typed: the same twice is the same, until it is taken back}
    static Booking byHand(Kind kind, long cents, LocalDate on, String words, OptionalLong by) {
        return new Booking(kind, cents, on, words, HAND, by);
    }

    boolean typed() {
        return key.equals(HAND);
    }

    Booking named(String name) {
        return new Booking(kind, cents, on, words, name, by);
    }

    /// {@return why it cannot be, as a message key; empty when it can}
    ///
    /// @param sums of the charge before it
    Optional<String> refusal(Sums sums) {
        if (cents <= 0 || cents > MOST) {
            return Optional.of("charges.problem.amount");
        }
        boolean fits =
                switch (kind) {
                    case PAYMENT -> true;
                    case REFUND -> cents <= -sums.balance();
                    case CREDIT -> cents <= sums.total() - sums.credited();
                    case WRITE_OFF -> cents == sums.balance();
                };
        return fits ? Optional.empty() : Optional.of("charges.problem.fits." + kind.code());
    }
}
