package coop.meent.core.web;

/// Hears of every answer 500.
@FunctionalInterface
public interface Complaints {
    /// Hears of one.
    ///
    /// @param owner whose handler it was: `core` or a plugin's id
    /// @param what the method and the path
    void of(String owner, String what, Throwable failure);
}
