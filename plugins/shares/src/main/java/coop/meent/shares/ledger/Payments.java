package coop.meent.shares.ledger;

import java.time.LocalDate;

/// Money that the register knows: paid on shares, and paid to whoever left.
final class Payments {
    private Payments() {}

    static void payIn(Matter matter, Deed.PayIn deed) {
        var facts = matter.holder(deed.holder(), "holder");
        var fits = Numbers.amount(matter, deed.cents(), "cents");
        if (facts.isEmpty() || !fits) {
            return;
        }
        var account = matter.account(deed.holder());
        var rows = account.shares().stream().filter(row -> row.lot() == deed.lot()).toList();
        if (rows.isEmpty()) {
            matter.refuse("lot_not_held", "lot", deed.lot());
            return;
        }
        matter.touches(rows.getFirst().shareClass());
        var held = rows.stream().filter(row -> account.quantity(row, matter.on()) > 0).findFirst();
        if (held.isPresent()) {
            pay(matter, deed, held.get());
            return;
        }
        var first =
                rows.stream()
                        .map(row -> account.days(row).first())
                        .min(LocalDate::compareTo)
                        .orElseThrow();
        if (matter.on().isBefore(first)) {
            matter.refuse("paid_before_issue", "effective", deed.lot(), first);
        } else {
            matter.refuse("lot_not_held", "lot", deed.lot());
        }
    }

    private static void pay(Matter matter, Deed.PayIn deed, Row row) {
        var account = matter.account(deed.holder());
        var open =
                account.critical(row, matter.on()).stream()
                        .mapToLong(day ->
                                account.quantity(row, day) * row.valueCents()
                                        - account.paid(row, day))
                        .min()
                        .orElse(0);
        if (deed.cents() > open) {
            matter.refuse(
                    "paid_too_much", "cents", Numbers.euros(deed.cents()), Numbers.euros(open));
        } else {
            matter.add(Piece.leg(deed.holder(), row, matter.on(), 0, deed.cents()));
        }
    }

    static void compensation(Matter matter, Deed.CompensationPaid deed) {
        Numbers.amount(matter, deed.cents(), "cents");
        var exit = matter.past().entry(deed.exit()).filter(entry -> entry.deed().kind().exit());
        if (exit.isEmpty()) {
            matter.refuse("exit_unknown", "exit", deed.exit());
            return;
        }
        var reversed = matter.past().reversedBy(deed.exit());
        var paid = matter.past().restingOn(deed.exit());
        if (reversed.isPresent()) {
            matter.refuse("reversed_already", "exit", deed.exit(), reversed.getAsLong());
        } else if (!paid.isEmpty()) {
            matter.refuse("compensated_already", "exit", deed.exit(), paid.getFirst());
        }
        if (matter.on().isBefore(exit.get().effective())) {
            matter.refuse("before_its_entry", "effective", exit.get().effective());
        }
        var most = -exit.get().legs().stream().mapToLong(Leg::paidCents).sum();
        if (deed.cents() > most) {
            matter.refuse(
                    "compensation_too_much",
                    "cents",
                    Numbers.euros(deed.cents()),
                    Numbers.euros(most));
        }
    }
}
