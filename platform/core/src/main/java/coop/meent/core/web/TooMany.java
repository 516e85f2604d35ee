package coop.meent.core.web;

import java.time.Duration;

/// A client asks more than its share.
public final class TooMany extends RuntimeException {
    private final Duration patience;

    /// @param patience how long to wait before asking again
    public TooMany(Duration patience) {
        super("too many requests");
        this.patience = patience;
    }

    /// {@return whole seconds to wait, at least one}
    long seconds() {
        return Math.max(1, patience.toSeconds() + 1);
    }
}
