package coop.meent.shares.ledger;

/// Shares of one class become a new lot of another, of the same value in all.
final class Conversions {
    private Conversions() {}

    static void judge(Matter matter, Deed.Convert deed) {
        var take = deed.take();
        var facts = matter.holder(deed.holder(), "holder");
        var source = matter.terms(take.shareClass(), "take");
        var target = matter.terms(deed.into(), "into");
        var fits = Numbers.quantity(matter, take.quantity(), "take");
        if (take.shareClass() == deed.into()) {
            matter.refuse("same_class", "into", matter.code(deed.into()));
        }
        if (facts.isEmpty() || source.isEmpty() || target.isEmpty() || !fits || !matter.sound()) {
            return;
        }
        Limits.notFrozen(matter, facts.get(), "holder");
        Limits.eligible(matter, facts.get(), target.get());
        if (turned(matter, deed, target.get())) {
            Limits.atLeast(matter, deed.holder(), take.shareClass(), source.get());
            Limits.atLeast(matter, deed.holder(), deed.into(), target.get());
            Limits.atMost(matter, deed.holder(), deed.into(), target.get());
        }
    }

    private static boolean turned(Matter matter, Deed.Convert deed, ClassTerms target) {
        var pieces = new Takes(matter, deed.holder()).pieces(deed.take(), "take");
        var worth = pieces.stream().mapToLong(Piece::paid).reduce(0, Math::addExact);
        if (!matter.sound()) {
            return false;
        }
        if (worth % target.priceCents() != 0) {
            matter.refuse(
                    "convert_remainder",
                    "take",
                    Numbers.euros(worth),
                    Numbers.euros(target.priceCents()));
            return false;
        }
        var row = new Row(deed.into(), matter.seq(), target.priceCents());
        var lost = pieces.stream().mapToLong(Piece::lost).sum();
        new Piece(row, worth / target.priceCents(), worth, lost).give(matter, deed.holder());

        return true;
    }
}
