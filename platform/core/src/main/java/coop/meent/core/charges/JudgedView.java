package coop.meent.core.charges;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a line of a statement means, as templates and the API read it.
///
/// @param verdict in lower case
/// @param reason message key of why it cannot be read; empty otherwise
/// @param charge number of the charge; 0 without one
/// @param left what is left of it, in cents
/// @param optional whether it can be booked all the same
public record JudgedView(
        int number,
        String text,
        String verdict,
        String reason,
        long charge,
        @Nullable LocalDate on,
        long cents,
        long left,
        boolean optional) {
    static JudgedView of(Judged it) {
        return new JudgedView(
                it.line().number(),
                it.line().text(),
                it.verdict().name().toLowerCase(Locale.ROOT),
                it.reason(),
                it.charge().map(Owed::id).orElse(0L),
                it.line().on().orElse(null),
                it.line().cents().orElse(0),
                it.charge().map(owed -> owed.sums().balance()).orElse(0L),
                it.optional());
    }
}
