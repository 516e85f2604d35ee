package coop.meent.sharing.purchases;

import java.util.List;

/// What the page of a purchase reads.
///
/// @param organisation name of who proposes it
/// @param organisationPath of its page; empty when there is none
/// @param lit whether it is one of the reader's own
/// @param audience for whom it is, in words
/// @param leads whether the reader acts for who proposes it
/// @param seats the reader's organisations that can join, or have joined
/// @param listed whether the reader may see the list
/// @param list who takes how many
/// @param sum what they cost together, in cents
record PurchaseView(
        Standing standing,
        String organisation,
        String organisationPath,
        boolean lit,
        String audience,
        boolean leads,
        List<Seat> seats,
        boolean listed,
        List<Line> list,
        long sum) {
    /// One of the reader's organisations.
    ///
    /// @param amount what it promised; 0 for nothing
    /// @param cents what that costs as it stands
    /// @param decides whether the reader may promise for it
    record Seat(long organisation, String name, int amount, long cents, boolean decides) {}

    /// A line of the list.
    record Line(String name, boolean lit, int amount, long cents) {}

    /// {@return whether one of the reader's organisations is in it}
    public boolean joined() {
        return seats.stream().anyMatch(it -> it.amount() > 0);
    }

    /// {@return the organisations to promise for, as a form offers them}
    public List<Choice> choices() {
        return seats.stream()
                .filter(Seat::decides)
                .map(it -> new Choice(Long.toString(it.organisation()), it.name(), ""))
                .toList();
    }

    /// What a form lets the reader choose.
    public record Choice(String value, String label, String hint) {}

    public Purchase purchase() {
        return standing.purchase();
    }
}
