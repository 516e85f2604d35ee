package coop.meent.core.plugins;

/// A plugin cannot be used; the message says why, for the administrator.
public final class PluginRefused extends RuntimeException {
    public PluginRefused(String reason) {
        super(reason);
    }

    public PluginRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
