package coop.meent.soirees.events;

import coop.meent.api.Transaction;

/// What must happen together with a change of an event: places given or taken back, mails to who
/// comes, money returned.
public interface EventFollower {
    /// Called in the transaction that changed the event, under its lock.
    ///
    /// @throws coop.meent.api.MeentException CONFLICT when it cannot be so; then nothing changes
    void changed(Transaction tx, Event before, Event after);
}
