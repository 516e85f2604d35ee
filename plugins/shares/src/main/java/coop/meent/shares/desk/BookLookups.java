package coop.meent.shares.desk;

import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.book.LotHeld;
import coop.meent.shares.book.Statutes;
import coop.meent.shares.book.Statutes.Dated;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Looks up in the book, in one transaction.
///
/// @param roster knows names
/// @param statutes know classes and rules
record BookLookups(
        Handle db, Register register, Roster roster, Statutes statutes, Holdings holdings)
        implements Lookups {
    @Override
    public List<Pick> holders(String typed) {
        return roster.find(db, typed);
    }

    @Override
    public Optional<ClassTerms> terms(int shareClass, LocalDate on) {
        var dated = statutes.classes(db).getOrDefault(shareClass, List.of());
        return on(dated, on);
    }

    @Override
    public List<Deed.Take> held(long holder, LocalDate on) {
        return holdings.lots(db, AsOf.of(on), holder).stream()
                .filter(it -> it.amount().shares() > 0)
                .map(BookLookups::take)
                .toList();
    }

    private static Deed.Take take(LotHeld held) {
        return new Deed.Take(
                held.shareClass(), OptionalLong.of(held.lot()), held.amount().shares());
    }

    @Override
    public LocalDate exitDay(LocalDate requested) {
        var start = register.yearStart().atYear(requested.getYear());
        var year = requested.isBefore(start) ? start.minusYears(1) : start;
        var rules = on(statutes.rules(db), requested);
        return rules.map(it -> exitDay(it, requested, year)).orElse(requested);
    }

    private static LocalDate exitDay(Rules rules, LocalDate requested, LocalDate year) {
        var windowEnd = year.plusMonths(rules.exitMonths()).minusDays(1);
        var next = requested.isAfter(windowEnd) ? year.plusYears(1) : year;
        return switch (rules.exitEffect()) {
            case REQUEST -> requested;
            case WINDOW_END -> next.plusMonths(rules.exitMonths()).minusDays(1);
            case YEAR_END -> next.plusYears(1).minusDays(1);
        };
    }

    private static <T> Optional<T> on(List<Dated<T>> dated, LocalDate day) {
        return dated.stream()
                .filter(it -> !it.from().isAfter(day))
                .reduce((_, later) -> later)
                .map(Dated::what);
    }
}
