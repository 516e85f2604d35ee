package coop.meent.core.charges;

import java.util.List;

/// Charges as the API speaks of them.
final class ChargeJson {
    private ChargeJson() {}

    /// A charge in a list.
    record Item(
            long id,
            String title,
            String payer,
            String payee,
            String state,
            long cents,
            long balance,
            String due,
            boolean overdue) {
        static Item of(ChargeItem it) {
            return new Item(
                    it.id(),
                    it.title(),
                    it.payer(),
                    it.payee(),
                    it.state(),
                    it.total(),
                    it.balance(),
                    it.due().toString(),
                    it.overdue());
        }
    }

    /// A charge with all that belongs to it.
    ///
    /// @param about path of the thing that it is for
    /// @param iban where it is paid; empty when it cannot be
    record One(
            Item charge,
            String about,
            String communication,
            String iban,
            String holder,
            List<ChargeView.LineView> lines,
            List<Booked> entries) {
        static One of(ChargeView it) {
            return new One(
                    Item.of(it.item()),
                    it.about(),
                    it.communication(),
                    it.account(),
                    it.holder(),
                    it.lines(),
                    it.entries().stream().map(Booked::of).toList());
        }
    }

    /// An entry of the ledger.
    record Booked(
            long id, String kind, long cents, String on, String words, boolean back, boolean live) {
        static Booked of(ChargeView.EntryView it) {
            return new Booked(
                    it.id(),
                    it.kind(),
                    it.cents(),
                    it.on().toString(),
                    it.words(),
                    it.back(),
                    it.live());
        }
    }
}
