package coop.meent.core.charges;

import java.time.LocalDate;
import java.util.Optional;

/// What a line of a statement means for the books.
///
/// @param charge which it is about, when one is known
/// @param reason message key of why a line cannot be read; empty otherwise
record Judged(StatementLine line, Verdict verdict, Optional<Owed> charge, String reason) {
    /// What a line can be.
    enum Verdict {
        /// It pays exactly what is left.
        MATCHED,
        /// This very payment stands in the books.
        BOOKED,
        /// The charge needs no payment any more.
        PAID,
        /// It is about a charge, but the amount is another.
        DIFFERS,
        /// No charge of this organisation has that communication.
        UNKNOWN,
        /// Something is missing in it.
        UNREADABLE
    }

    static Judged unreadable(StatementLine line, String reason) {
        return new Judged(line, Verdict.UNREADABLE, Optional.empty(), reason);
    }

    /// {@return why it cannot be read; empty when it can}
    static Optional<String> missing(StatementLine line, LocalDate today) {
        if (line.communication().isEmpty()) {
            return Optional.of(line.marked() ? "charges.line.wrong" : "charges.line.none");
        }
        if (line.cents().isEmpty()) {
            return Optional.of("charges.line.amount");
        }
        if (line.cents().getAsLong() <= 0 || line.cents().getAsLong() > Booking.MOST) {
            return Optional.of("charges.line.out");
        }
        if (line.on().isEmpty()) {
            return Optional.of("charges.line.date");
        }
        return line.on().get().isAfter(today)
                ? Optional.of("charges.line.future")
                : Optional.empty();
    }

    /// {@return whether somebody may say that it is to be booked all the same}
    boolean optional() {
        return verdict == Verdict.PAID || verdict == Verdict.DIFFERS;
    }
}
