package coop.meent.core.plugins;

import java.util.Optional;

/// Keeps plugins from running for a while; what is wanted of them stays as it is.
@FunctionalInterface
public interface Resting {
    /// {@return why the plugin rests; empty when it does not}
    Optional<String> reason(String plugin);
}
