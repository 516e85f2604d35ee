package coop.meent.core.plugins;

import coop.meent.core.plugins.Condition.Kind;
import java.util.List;

/// A plugin cannot be used, or not be switched so; the message says why, for the administrator.
public final class PluginRefused extends RuntimeException {
    private final Kind unmet;
    private final transient List<String> blockers;

    public PluginRefused(String reason) {
        super(reason);
        this.unmet = Kind.STARTED;
        this.blockers = List.of();
    }

    public PluginRefused(String reason, Throwable cause) {
        this(Kind.STARTED, reason, cause);
    }

    /// @param unmet what it would need
    PluginRefused(Kind unmet, String reason) {
        super(reason);
        this.unmet = unmet;
        this.blockers = List.of();
    }

    /// @param unmet what it would need
    PluginRefused(Kind unmet, String reason, Throwable cause) {
        super(reason, cause);
        this.unmet = unmet;
        this.blockers = List.of();
    }

    private PluginRefused(String reason, List<String> blockers) {
        super(reason);
        this.unmet = Kind.NEEDS;
        this.blockers = List.copyOf(blockers);
    }

    /// @param blockers the plugins that would have to be switched off too
    static PluginRefused blocked(String reason, List<String> blockers) {
        return new PluginRefused(reason, blockers);
    }

    /// {@return what is not so, and would have to be}
    Kind unmet() {
        return unmet;
    }

    /// {@return whether it is for the sake of other plugins}
    public boolean blocked() {
        return unmet == Kind.NEEDS;
    }

    /// {@return the plugins that would have to be switched off too, those that need others first;
    /// empty when that would not help}
    public List<String> blockers() {
        return blockers;
    }
}
