package coop.meent.sharing.purchases;

import coop.meent.sharing.purchases.CommitmentStore.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A purchase and how it stands at a moment, as far as everybody who sees it may know.
///
/// @param tally how many joined and what they promised: figures, never who
record Standing(Purchase purchase, Tally tally, Instant now) {
    /// {@return how it stands, in a word}
    ///
    /// After the deadline it is `counting` until the outcome is made.
    public String state() {
        return purchase.state() == Purchase.State.OPEN && !purchase.open(now)
                ? "counting"
                : purchase.state().name().toLowerCase(Locale.ROOT);
    }

    public boolean open() {
        return purchase.open(now);
    }

    /// {@return units promised; once it is decided, as it was decided}
    public long total() {
        return purchase.decided().map(Purchase.Decided::total).orElse(tally.total());
    }

    public int organisations() {
        return tally.organisations();
    }

    /// {@return units that are missing until it is bought}
    public long missing() {
        return Math.max(0, purchase.terms().threshold() - total());
    }

    public boolean enough() {
        return missing() == 0;
    }

    /// {@return the price of one as it stands, or as it was decided; before there are enough, the
    /// price at the threshold}
    public long unitCents() {
        long reckoned = Math.max(total(), purchase.terms().threshold());
        return purchase.terms().price(reckoned).orElseThrow();
    }

    /// {@return what more units would bring; none once it is decided}
    public List<Step> next() {
        return purchase
                .terms()
                .next(Math.max(total(), purchase.terms().threshold()))
                .filter(_ -> purchase.state() == Purchase.State.OPEN)
                .map(it -> new Step(it.from() - total(), it.unitCents()))
                .stream()
                .toList();
    }

    /// {@return the prices, with the one that holds now}
    public List<Price> prices() {
        return purchase.terms().tiers().stream()
                .map(it ->
                        new Price(
                                Math.max(it.from(), 1),
                                it.unitCents(),
                                it.unitCents() == unitCents()))
                .toList();
    }

    /// How many more bring which price.
    public record Step(long missing, long unitCents) {}

    /// A line of the price list.
    public record Price(int from, long unitCents, boolean holds) {}
}
