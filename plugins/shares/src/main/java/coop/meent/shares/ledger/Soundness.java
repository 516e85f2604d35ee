package coop.meent.shares.ledger;

import java.time.LocalDate;
import java.util.ArrayList;

/// Weighs what a draft would leave: on every day, of every lot that it touches, no fewer than no
/// shares, no more paid than their value, and nothing less than what rests under a right of
/// another.
final class Soundness {
    private static final int MOST_NAMED = 20;

    private Soundness() {}

    static void check(Matter matter) {
        for (var account : matter.accounts()) {
            if (account.total(_ -> true, LocalDate.MAX) > Deed.MOST) {
                matter.refuse("worth_too_large", "quantity", Deed.MOST);
                return;
            }
            for (var row : account.touched()) {
                var broken =
                        account.days(row).stream()
                                .filter(day -> !holds(account, row, day))
                                .findFirst();
                if (broken.isPresent()) {
                    refuse(matter, account, row, broken.get());
                    return;
                }
            }
        }
    }

    private static boolean holds(Account account, Row row, LocalDate day) {
        var quantity = account.quantity(row, day);
        var paid = account.paid(row, day);
        if (row.isLoss()) {
            return quantity == 0 && paid <= 0;
        }
        var worth = quantity < 0 ? -1 : Numbers.times(quantity, row.valueCents()).orElse(-1);
        var lost = account.paid(row.loss(), day);

        return worth >= 0
                && paid >= 0
                && paid <= worth
                && (quantity == 0 || paid + lost >= 0)
                && covered(account, row, day);
    }

    private static boolean covered(Account account, Row row, LocalDate day) {
        var burdened = account.burdened(row, day);

        return burdened == 0 || burdened <= account.ofLot(row, day);
    }

    private static void refuse(Matter matter, Account account, Row row, LocalDate day) {
        if (matter.deed() instanceof Deed.Reversal reversal) {
            matter.refuse(
                    "others_rest_on",
                    "entry",
                    reversal.entry(),
                    later(matter, account, row, reversal));
        } else if (account.quantity(row, day) > Deed.MOST) {
            matter.refuse("worth_too_large", "quantity", Deed.MOST);
        } else {
            matter.refuse(
                    "overdraft",
                    "",
                    account.holder(),
                    matter.code(row.shareClass()),
                    row.lot(),
                    day);
        }
    }

    private static String later(Matter matter, Account account, Row row, Deed.Reversal reversal) {
        var later = new ArrayList<Long>();
        matter.past().legsOf(account.holder()).stream()
                .filter(placed -> placed.seq() > reversal.entry())
                .filter(placed -> placed.leg().lot() == row.lot())
                .map(Past.Placed::seq)
                .forEach(later::add);
        account.burdens().stream()
                .filter(burden -> burden.lot() == row.lot())
                .map(Past.Burdened::entry)
                .forEach(later::add);

        return Matter.listed(
                later.stream()
                        .distinct()
                        .sorted()
                        .filter(matter::stands)
                        .limit(MOST_NAMED)
                        .toList());
    }
}
