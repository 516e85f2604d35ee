package coop.meent.shares.registers;

/// What somebody may do in a register.
public enum Right {
    /// Sees all of it.
    VIEW,
    /// Enters what happened.
    ENTER,
    /// Is the second person, and decides on what waits.
    APPROVE,
    /// Gives mandates to others, and takes them back.
    GRANT
}
