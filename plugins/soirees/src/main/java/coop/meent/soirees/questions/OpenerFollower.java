package coop.meent.soirees.questions;

import coop.meent.api.Transaction;

/// What must happen together with a change of what the tables talk about: open pages of the evening
/// read it.
public interface OpenerFollower {
    /// Called in the transaction of the change, under the lock of the box.
    void changed(Transaction tx, long event);
}
