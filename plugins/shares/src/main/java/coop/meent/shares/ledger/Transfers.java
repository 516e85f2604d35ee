package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Past.HolderFacts;
import java.util.EnumSet;
import java.util.Set;

/// Shares pass on: the giver holds them up to the day before, the taker from the day.
final class Transfers {
    private static final Set<Ground> GROUNDS =
            EnumSet.of(Ground.SALE, Ground.GIFT, Ground.INHERITANCE, Ground.MARITAL, Ground.MERGER);

    private final Matter matter;
    private final Deed.Transfer deed;
    private final boolean heirs;

    private Transfers(Matter matter, Deed.Transfer deed) {
        this.matter = matter;
        this.deed = deed;
        this.heirs = deed.ground() == Ground.INHERITANCE;
    }

    static void judge(Matter matter, Deed.Transfer deed) {
        new Transfers(matter, deed).judge();
    }

    private void judge() {
        if (deed.from() == deed.to()) {
            matter.refuse("same_holder", "to", deed.to());
        }
        if (!GROUNDS.contains(deed.ground())) {
            matter.refuse("ground_unfit", "ground", deed.ground().name());
        }
        var from = matter.holder(deed.from(), "from");
        var to = matter.holder(deed.to(), "to");
        var listed = Takes.listed(matter, deed.takes());
        if (from.isEmpty() || to.isEmpty() || !listed) {
            return;
        }
        giver(from.get());
        Limits.notFrozen(matter, to.get(), "to");
        for (var take : deed.takes()) {
            pass(take, to.get());
        }
        if (matter.sound() && !heirs) {
            deed.takes().stream().map(Take::shareClass).distinct().forEach(this::limits);
        }
    }

    private void giver(HolderFacts facts) {
        if (!heirs) {
            Limits.notFrozen(matter, facts, "from");
            return;
        }
        if (facts.frozenFrom().filter(day -> !matter.on().isBefore(day)).isEmpty()) {
            matter.refuse("heirs_without_death", "ground", deed.from());
        }
        if (matter.draft().documents().isEmpty()) {
            matter.refuse("taker_consent_missing", "documents");
        }
        Formalities.decision(matter, "board_consent_missing");
    }

    private void pass(Take take, HolderFacts taker) {
        var terms = matter.terms(take.shareClass(), "takes");
        var fits = Numbers.quantity(matter, take.quantity(), "takes");
        if (terms.isEmpty() || !fits) {
            return;
        }
        Limits.eligible(matter, taker, terms.get());
        agreed(terms.get());
        new Takes(matter, deed.from())
                .pieces(take, "takes")
                .forEach(piece -> piece.give(matter, deed.to()));
    }

    private void agreed(ClassTerms terms) {
        switch (terms.transfer()) {
            case FREE -> {}
            case BETWEEN_HOLDERS_FREE -> {
                if (matter.account(deed.to()).total(_ -> true, matter.on().minusDays(1)) == 0) {
                    Formalities.decision(matter, "board_consent_missing");
                }
            }
            case BOARD_CONSENT -> Formalities.decision(matter, "board_consent_missing");
            case NOT_TRANSFERABLE -> matter.refuse("not_transferable", "takes", terms.code());
        }
    }

    private void limits(int shareClass) {
        var terms = matter.past().terms(shareClass, matter.on()).orElseThrow();
        Limits.atLeast(matter, deed.from(), shareClass, terms);
        Limits.atLeast(matter, deed.to(), shareClass, terms);
        Limits.atMost(matter, deed.to(), shareClass, terms);
    }
}
