package coop.meent.soirees.checkin;

import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;

/// What must happen together with a tick at the door: who comes late gets a table from the next
/// round, the table of who left is filled.
public interface PresenceFollower {
    /// Called in the transaction of the tick, under the event's lock; only when their state became
    /// another.
    void changed(Transaction tx, Event event, Presence presence);
}
