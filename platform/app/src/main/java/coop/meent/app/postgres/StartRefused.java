package coop.meent.app.postgres;

/// Meent cannot start on this folder or this machine. The message is for the operator: it says what
/// is wrong and what to do, without a stack trace.
public final class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }
}
