package coop.meent.core.charges;

import coop.meent.api.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What somebody types who keeps the books.
///
/// @param kind code of a [Kind]
/// @param amount as it was typed; of a write-off it is always what is left
/// @param on yyyy-mm-dd
/// @param words the bank's reference of a payment, the reason of the rest
record EntryForm(String kind, String amount, String on, String words) {
    private static final int LONGEST = 200;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /// {@return what stands in an empty form: all that is left, today}
    static EntryForm blank(String kind, String amount, LocalDate today) {
        return new EntryForm(kind, amount, today.toString(), "");
    }

    List<Problem> check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        var what = Kind.of(kind);
        if (what.isEmpty()) {
            problems.add(Problem.of("kind", "charges.problem.kind"));
        }
        boolean rest = what.filter(it -> it == Kind.WRITE_OFF).isPresent();
        if (!rest && cents().orElse(0) <= 0) {
            problems.add(Problem.of("amount", "charges.problem.amount"));
        }
        if (day().filter(it -> !it.isAfter(today) && !it.isBefore(FIRST)).isEmpty()) {
            problems.add(Problem.of("on", "charges.problem.on"));
        }
        if (words.isEmpty() && what.filter(it -> it != Kind.PAYMENT).isPresent()) {
            problems.add(Problem.of("words", "charges.problem.reason"));
        }
        if (words.length() > LONGEST) {
            problems.add(Problem.of("words", "charges.problem.long", LONGEST));
        }
        return problems;
    }

    private OptionalLong cents() {
        return Amount.parse(amount);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(on));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }

    /// {@return the entry, when there is no problem}
    ///
    /// @param sums of the charge, for what is left of it
    Booking booking(Sums sums, OptionalLong by) {
        var what = Kind.of(kind).orElseThrow();
        long amount = what == Kind.WRITE_OFF ? sums.balance() : cents().orElseThrow();
        return Booking.byHand(what, amount, day().orElseThrow(), words, by);
    }
}
