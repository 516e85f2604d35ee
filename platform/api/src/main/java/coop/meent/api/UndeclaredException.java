package coop.meent.api;

/// A plugin does what its `plugin.json` does not say that it does. Its author mends that, nobody
/// else can.
///
/// @since 1.0
public final class UndeclaredException extends RuntimeException {
    /// @param message what it does, and which field would say so
    public UndeclaredException(String message) {
        super(message);
    }
}
