package coop.meent.core.work.watch;

/// Switches a plugin off, on all nodes and beyond a restart, until somebody switches it on again.
@FunctionalInterface
public interface Judge {
    /// Switches it off, or throws, and is asked again.
    ///
    /// @param reason whole sentences, for the administrator
    void suspend(String plugin, String reason);
}
