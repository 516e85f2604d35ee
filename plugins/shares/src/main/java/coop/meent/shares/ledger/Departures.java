package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Deed.Ground;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// Somebody leaves without having asked: by law or excluded, with all shares; or shares that were
/// never paid are cancelled. It takes effect at the end of its day.
final class Departures {
    private static final Set<Ground> GROUNDS =
            EnumSet.of(
                    Ground.DEATH,
                    Ground.BANKRUPTCY,
                    Ground.INCAPACITY,
                    Ground.LOSS_OF_QUALITY,
                    Ground.DISSOLUTION);

    private Departures() {}

    static void byLaw(Matter matter, Deed.ExitByLaw deed) {
        if (!GROUNDS.contains(deed.ground())) {
            matter.refuse("ground_unfit", "ground", deed.ground().name());
        }
        var facts = matter.holder(deed.holder(), "holder");
        if (deed.ground() == Ground.DEATH
                && facts.flatMap(Past.HolderFacts::frozenFrom)
                        .filter(day -> !matter.on().isBefore(day))
                        .isEmpty()) {
            matter.refuse("death_unknown", "ground", deed.holder());
        }
        if (matter.sound()) {
            all(matter, deed.holder());
        }
    }

    static void exclusion(Matter matter, Deed.Exclude deed) {
        var facts = matter.holder(deed.holder(), "holder");
        facts.ifPresent(found -> Limits.notFrozen(matter, found, "holder"));
        Formalities.decision(matter, "reason_missing");
        if (!deed.heard()) {
            matter.refuse("not_heard", "heard");
        }
        if (matter.sound()) {
            all(matter, deed.holder());
        }
    }

    private static void all(Matter matter, long holder) {
        var account = matter.account(holder);
        var held =
                account.shares().stream()
                        .filter(row -> account.heldAtEnd(row, matter.on()) > 0)
                        .toList();
        held.stream().map(Row::shareClass).distinct().forEach(matter::touches);
        if (held.isEmpty()) {
            matter.refuse("nothing_held", "holder", holder, matter.on());
        }
        held.forEach(row -> whole(matter, account, row));
    }

    private static void whole(Matter matter, Account account, Row row) {
        var quantity = account.heldAtEnd(row, matter.on());
        var from = matter.countsFrom();
        if (account.available(row, from, false) < quantity
                || paidLater(account, row, matter.on())) {
            matter.refuse(
                    "moved_later",
                    "effective",
                    row.lot(),
                    matter.code(row.shareClass()),
                    matter.on());
        } else if (account.available(row, from, true) < quantity) {
            matter.refuse(
                    "encumbered",
                    "holder",
                    quantity,
                    account.available(row, from, true),
                    matter.code(row.shareClass()));
        } else {
            var paid = account.paidAtEnd(row, matter.on());
            new Piece(row, quantity, paid, account.paidAtEnd(row.loss(), matter.on()))
                    .move(matter, account.holder(), -1, from);
        }
    }

    private static boolean paidLater(Account account, Row row, LocalDate day) {
        return !account.fullyPaid(row, day)
                && account.critical(row, day).stream()
                        .anyMatch(later -> account.paid(row, later) > account.paid(row, day));
    }

    static void cancellation(Matter matter, Deed.CancelUnpaid deed) {
        var facts = matter.holder(deed.holder(), "holder");
        var fits = Numbers.quantity(matter, deed.quantity(), "quantity");
        if (facts.isEmpty() || !fits) {
            return;
        }
        var account = matter.account(deed.holder());
        var row =
                account.shares().stream()
                        .filter(each -> each.lot() == deed.lot())
                        .filter(each -> account.heldAtEnd(each, matter.on()) > 0)
                        .findFirst();
        if (row.isEmpty()) {
            matter.refuse("lot_not_held", "lot", deed.lot());
            return;
        }
        matter.touches(row.get().shareClass());
        cancel(matter, deed, row.get());
    }

    private static void cancel(Matter matter, Deed.CancelUnpaid deed, Row row) {
        var account = matter.account(deed.holder());
        var later =
                account.critical(row, matter.countsFrom()).stream()
                        .mapToLong(day -> unpaid(account, row, day))
                        .min()
                        .orElse(0);
        var free = Math.clamp(later, 0, account.heldAtEnd(row, matter.on()));
        if (deed.quantity() > free) {
            matter.refuse("cancel_paid", "quantity", deed.quantity(), free, deed.lot());
            return;
        }
        matter.add(Piece.leg(deed.holder(), row, matter.countsFrom(), -deed.quantity(), 0));
        matter.past()
                .terms(row.shareClass(), matter.on())
                .ifPresent(terms -> Limits.atLeast(matter, deed.holder(), row.shareClass(), terms));
    }

    /// {@return how many shares could go while the rest still carries all that was paid}
    private static long unpaid(Account account, Row row, LocalDate day) {
        var carrying = Math.ceilDiv(account.paid(row, day), row.valueCents());
        var bound = Math.max(carrying, account.burdened(row, day));

        return account.quantity(row, day) - bound;
    }
}
