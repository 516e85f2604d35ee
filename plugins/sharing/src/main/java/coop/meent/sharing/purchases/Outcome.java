package coop.meent.sharing.purchases;

import java.util.List;

/// What became of a purchase at its deadline.
public sealed interface Outcome {
    /// {@return how many units were promised in time}
    long total();

    /// Enough: who promised takes it, at this price.
    ///
    /// @param unitCents price of one, in euro cents
    /// @param list what each takes, by organisation
    record Reached(long total, long unitCents, List<Binding> list) implements Outcome {
        public Reached {
            list = List.copyOf(list);
        }
    }

    /// Too few: nobody has to take anything.
    record Released(long total) implements Outcome {}

    /// What an organisation takes and what it costs, in euro cents.
    record Binding(long organisation, int amount, long cents) {}
}
