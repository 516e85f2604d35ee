package coop.meent.api;

/// There is no answer from another machine; [#why] says what kept it away.
///
/// @since 1.0
public final class OutboundException extends RuntimeException {
    private final Why why;

    /// What kept the answer away.
    public enum Why {
        /// The platform does not go there: no https, another port, an address of the local network.
        REFUSED,
        /// The machine was not found, or does not listen, or does not prove who it is.
        UNREACHABLE,
        /// The answer took longer than five seconds.
        TOO_SLOW,
        /// The answer is larger than a megabyte.
        TOO_LARGE
    }

    /// @param message for the log, in English
    public OutboundException(Why why, String message) {
        super(message);
        this.why = why;
    }

    /// {@return what kept the answer away}
    public Why why() {
        return why;
    }
}
