package coop.meent.shares.ledger;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.Past.HolderFacts;
import java.time.LocalDate;
import java.util.Map;

/// Who may hold shares of a class, and how many.
final class Limits {
    private Limits() {}

    static void eligible(Matter matter, HolderFacts facts, ClassTerms terms) {
        var minor = facts.minorUntil().filter(day -> matter.on().isBefore(day)).isPresent();
        var kind = minor ? Eligible.MINOR : facts.kind();
        if (!terms.holders().contains(kind)) {
            matter.refuse("not_eligible", "holder", terms.code(), kind.name());
        }
    }

    /// From the day of death only the heirs, the law and creditors touch the shares.
    static void notFrozen(Matter matter, HolderFacts facts, String field) {
        facts.frozenFrom()
                .filter(day -> !matter.on().isBefore(day))
                .ifPresent(day -> matter.refuse("frozen", field, day));
    }

    /// The most that somebody may hold, of a class and of all, on the day and on every later one.
    static void atMost(Matter matter, long holder, int shareClass, ClassTerms terms) {
        var account = matter.account(holder);
        var ofClass = account.totals(row -> row.shareClass() == shareClass, matter.countsFrom());
        terms.maximum().ifPresent(most -> atMost(matter, ofClass, most, "over_maximum"));
        matter.past()
                .rules(matter.on())
                .mostPerHolder()
                .ifPresent(most ->
                        atMost(
                                matter,
                                account.totals(_ -> true, matter.countsFrom()),
                                most,
                                "over_maximum_of_all"));
    }

    private static void atMost(Matter matter, Map<LocalDate, Long> totals, long most, String code) {
        totals.entrySet().stream()
                .filter(day -> day.getValue() > most)
                .findFirst()
                .ifPresent(
                        day -> matter.refuse(code, "quantity", most, day.getValue(), day.getKey()));
    }

    /// Nothing remains, or at least the minimum.
    static void atLeast(Matter matter, long holder, int shareClass, ClassTerms terms) {
        matter
                .account(holder)
                .totals(row -> row.shareClass() == shareClass, matter.countsFrom())
                .entrySet()
                .stream()
                .filter(day -> day.getValue() > 0 && day.getValue() < terms.minimum())
                .findFirst()
                .ifPresent(day ->
                        matter.refuse(
                                "under_minimum",
                                "quantity",
                                terms.minimum(),
                                day.getValue(),
                                day.getKey()));
    }
}
