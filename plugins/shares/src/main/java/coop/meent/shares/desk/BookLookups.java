package coop.meent.shares.desk;

import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.book.LotHeld;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Looks up in the book, in one transaction.
///
/// @param roster knows names, classes and rules
record BookLookups(Handle db, Register register, Roster roster, Holdings holdings)
        implements Lookups {
    private static final int YEAR = 12;

    @Override
    public List<Pick> holders(String typed) {
        return roster.find(db, typed);
    }

    @Override
    public OptionalLong price(int shareClass, LocalDate on) {
        return roster.price(db, shareClass, on);
    }

    @Override
    public List<Deed.Take> held(long holder, LocalDate on) {
        return holdings.lots(db, AsOf.of(on), holder).stream().map(BookLookups::take).toList();
    }

    private static Deed.Take take(LotHeld held) {
        return new Deed.Take(
                held.shareClass(), OptionalLong.of(held.lot()), held.amount().shares());
    }

    @Override
    public LocalDate exitDay(LocalDate requested) {
        var start = register.yearStart().atYear(requested.getYear());
        var year = requested.isBefore(start) ? start.minusYears(1) : start;
        return exitDay(roster.rules(db, requested), requested, year);
    }

    private static LocalDate exitDay(Rules rules, LocalDate requested, LocalDate year) {
        int months = Math.min(rules.exitMonths(), YEAR);
        return switch (rules.exitEffect()) {
            case REQUEST -> requested;
            case WINDOW_END -> year.plusMonths(months).minusDays(1);
            case YEAR_END -> year.plusYears(1).minusDays(1);
        };
    }
}
