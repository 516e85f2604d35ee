package coop.meent.shares.ledger;

import java.time.LocalDate;
import java.util.OptionalLong;

/// Shares of one lot on their way from a holder, with what was paid on them and lost.
///
/// @param paid cents paid in on them
/// @param lost cents, at most 0
record Piece(Row row, long quantity, long paid, long lost) {
    /// Takes fully paid shares from a holder, with their part of the loss on the day on which least
    /// remains: so the last share takes the last cent.
    static Piece take(Matter matter, Account account, Row row, long quantity) {
        var tightest = account.tightest(row, matter.countsFrom());
        var paid = Math.multiplyExact(quantity, row.valueCents());
        var loss = account.paid(row.loss(), tightest);
        var lost = Numbers.share(loss, quantity, account.quantity(row, tightest));
        var piece = new Piece(row, quantity, paid, lost);
        piece.move(matter, account.holder(), -1, matter.countsFrom());

        return piece;
    }

    void give(Matter matter, long holder) {
        move(matter, holder, 1, matter.countsFrom());
    }

    /// Adds the legs by which it leaves a holder (-1) or comes to one (1).
    void move(Matter matter, long holder, int sign, LocalDate from) {
        matter.add(leg(holder, row, from, sign * quantity, sign * paid));
        if (lost != 0) {
            matter.add(leg(holder, row.loss(), from, 0, sign * lost));
        }
    }

    static Leg leg(long holder, Row row, LocalDate from, long quantity, long paid) {
        return new Leg(
                holder,
                row.shareClass(),
                row.lot(),
                from,
                quantity,
                row.valueCents(),
                paid,
                OptionalLong.empty());
    }
}
