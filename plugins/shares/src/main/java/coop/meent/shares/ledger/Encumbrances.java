package coop.meent.shares.ledger;

import java.util.Optional;

/// A right of another on shares begins or ends: pledge, seizure, usufruct.
final class Encumbrances {
    private Encumbrances() {}

    static void begin(Matter matter, Deed.Encumber deed) {
        var take = deed.take();
        var facts = matter.holder(deed.holder(), "holder");
        var other = matter.holder(deed.beneficiary(), "beneficiary");
        var terms = matter.terms(take.shareClass(), "take");
        var fits = Numbers.quantity(matter, take.quantity(), "take");
        if (deed.holder() == deed.beneficiary()) {
            matter.refuse("same_holder", "beneficiary", deed.beneficiary());
        }
        if (take.lot().isEmpty()) {
            matter.refuse("lot_missing", "take");
        }
        if (facts.isEmpty() || other.isEmpty() || terms.isEmpty() || !fits || !matter.sound()) {
            return;
        }
        if (deed.burden() != Deed.Burden.SEIZURE) {
            Limits.notFrozen(matter, facts.get(), "holder");
        }
        free(matter, deed);
    }

    private static void free(Matter matter, Deed.Encumber deed) {
        var account = matter.account(deed.holder());
        var take = deed.take();
        var rows =
                account.shares().stream()
                        .filter(row -> row.shareClass() == take.shareClass())
                        .filter(row -> row.lot() == take.lot().orElseThrow())
                        .toList();
        if (rows.isEmpty()) {
            matter.refuse(
                    "lot_unknown",
                    "take",
                    take.lot().orElseThrow(),
                    matter.code(take.shareClass()));
            return;
        }
        var free =
                rows.stream()
                        .mapToLong(row -> Math.max(0, account.available(row, matter.on(), true)))
                        .sum();
        if (free < take.quantity()) {
            matter.refuse(
                    "too_many",
                    "take",
                    take.quantity(),
                    free,
                    matter.code(take.shareClass()),
                    matter.on());
        }
    }

    static void release(Matter matter, Deed.Release deed) {
        var entry = matter.past().entry(deed.encumbrance());
        if (entry.isEmpty() || !(entry.get().deed() instanceof Deed.Encumber)) {
            matter.refuse("encumbrance_unknown", "encumbrance", deed.encumbrance());
            return;
        }
        var reversed = matter.past().reversedBy(deed.encumbrance());
        var released = matter.past().restingOn(deed.encumbrance());
        if (reversed.isPresent()) {
            matter.refuse(
                    "reversed_already", "encumbrance", deed.encumbrance(), reversed.getAsLong());
        } else if (!released.isEmpty()) {
            matter.refuse(
                    "released_already", "encumbrance", deed.encumbrance(), released.getFirst());
        }
        if (matter.on().isBefore(entry.get().effective())) {
            matter.refuse("before_its_entry", "effective", entry.get().effective());
        }
    }

    static Optional<Deed.Encumber> of(Matter matter, long seq) {
        return matter.past()
                .entry(seq)
                .map(Entry::deed)
                .filter(Deed.Encumber.class::isInstance)
                .map(Deed.Encumber.class::cast);
    }
}
