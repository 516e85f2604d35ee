package coop.meent.shares.ledger;

import java.io.Serial;

/// A text that is no deed: a field is missing, too much, or of another kind.
public final class MalformedDeed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String field;

    MalformedDeed(String field, String why) {
        super((field.isEmpty() ? "" : field + ": ") + why);
        this.field = field;
    }

    /// {@return which field, with dots and places, e.g. `takes.0.quantity`; empty for the whole}
    public String field() {
        return field;
    }
}
