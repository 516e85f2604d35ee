package coop.meent.core.work.watch;

import org.jspecify.annotations.Nullable;

/// An error, or a checked exception, out of a call into a plugin.
public final class Broken extends RuntimeException {
    Broken(String what, @Nullable Throwable failure) {
        super("%s failed: %s".formatted(what, failure), failure);
    }
}
