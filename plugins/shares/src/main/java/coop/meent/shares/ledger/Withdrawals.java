package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Past.HolderFacts;
import java.time.LocalDate;
import java.time.MonthDay;

/// Somebody asks to leave: in the window of the year, with effect on the day that the rules say.
final class Withdrawals {
    private final Matter matter;
    private final Deed.Withdraw deed;
    private final Rules rules;
    private final FinancialYear year;

    private Withdrawals(Matter matter, Deed.Withdraw deed) {
        this.matter = matter;
        this.deed = deed;
        this.rules = matter.past().rules(deed.requested());
        this.year = FinancialYear.of(deed.requested(), matter.past().yearStart());
    }

    static void judge(Matter matter, Deed.Withdraw deed) {
        if (deed.requested().isBefore(matter.past().founded())) {
            matter.refuse("before_founding", "requested", matter.past().founded());
        } else if (deed.requested().isAfter(matter.today())) {
            matter.refuse("requested_in_future", "requested", matter.today());
        } else {
            new Withdrawals(matter, deed).judge();
        }
    }

    private void judge() {
        var facts = matter.holder(deed.holder(), "holder");
        var listed = Takes.listed(matter, deed.takes());
        window();
        if (facts.isEmpty() || !listed) {
            return;
        }
        Limits.notFrozen(matter, facts.get(), "holder");
        founder(facts.get());
        deed.takes().forEach(this::take);
        if (matter.sound()) {
            partial();
        }
    }

    private void window() {
        var windowEnd = year.windowEnd(rules.exitMonths());
        if (deed.requested().isAfter(windowEnd)) {
            matter.refuse(
                    "outside_window", "requested", year.first(), windowEnd, year.next().first());
            return;
        }
        var effect =
                switch (rules.exitEffect()) {
                    case WINDOW_END -> windowEnd;
                    case YEAR_END -> year.last();
                    case REQUEST -> deed.requested();
                };
        if (!matter.on().equals(effect)) {
            matter.refuse("exit_effect", "effective", effect);
        }
    }

    private void founder(HolderFacts facts) {
        var first = FinancialYear.of(matter.past().founded(), matter.past().yearStart());
        var free = first.plus(rules.founderYears()).first();
        if (facts.founder() && rules.founderYears() > 0 && deed.requested().isBefore(free)) {
            matter.refuse("founder_locked", "requested", free);
        }
    }

    private void take(Take take) {
        var terms = matter.terms(take.shareClass(), "takes");
        if (Numbers.quantity(matter, take.quantity(), "takes") && terms.isPresent()) {
            var _ = new Takes(matter, deed.holder()).pieces(take, "takes");
        }
    }

    private void partial() {
        var account = matter.account(deed.holder());
        var left =
                account.shares().stream()
                        .mapToLong(row -> account.heldAtEnd(row, matter.on()))
                        .sum();
        if (!rules.partialExit() && left > 0) {
            matter.refuse("partial_exit", "takes", left);
        } else {
            deed.takes().stream().map(Take::shareClass).distinct().forEach(this::remaining);
        }
    }

    private void remaining(int shareClass) {
        var terms = matter.past().terms(shareClass, matter.on()).orElseThrow();
        Limits.atLeast(matter, deed.holder(), shareClass, terms);
    }

    /// A financial year by its first and last day.
    private record FinancialYear(LocalDate first, MonthDay start) {
        static FinancialYear of(LocalDate day, MonthDay start) {
            var same = new FinancialYear(start.atYear(day.getYear()), start);

            return same.first().isAfter(day) ? same.plus(-1) : same;
        }

        FinancialYear plus(int years) {
            return new FinancialYear(start.atYear(first.getYear() + years), start);
        }

        FinancialYear next() {
            return plus(1);
        }

        LocalDate last() {
            return next().first().minusDays(1);
        }

        LocalDate windowEnd(int months) {
            return months >= 12 ? last() : first.plusMonths(months).minusDays(1);
        }
    }
}
