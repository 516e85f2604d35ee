package coop.meent.core.settings;

/// The start cannot go on; the message is one line for the operator that says what to mend.
public final class SettingsException extends RuntimeException {
    public SettingsException(String message) {
        super(message);
    }
}
