package coop.meent.shares.holders;

import coop.meent.shares.ledger.ClassTerms.Eligible;

/// What a holder is.
public enum Kind {
    /// A human being.
    NATURAL,
    /// An organisation with legal personality.
    LEGAL,
    /// Several who hold undivided.
    JOINT;

    /// {@return what counts for who may hold shares of a class}
    public Eligible eligible() {
        return switch (this) {
            case NATURAL -> Eligible.NATURAL;
            case LEGAL -> Eligible.LEGAL;
            case JOINT -> Eligible.JOINT;
        };
    }
}
