package coop.meent.soirees.registrations;

import coop.meent.api.Transaction;

/// Whoever has to know at once that somebody else has a place at an event now.
public interface PlacesFollower {
    /// Somebody got a place or gave it back, in the same transaction.
    void changed(Transaction tx, long event);
}
