package coop.meent.core.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The time for which one version of a plugin serves, and who listens to it meanwhile.
final class Season {
    private final Set<Listener> listeners = new HashSet<>();
    private boolean over;

    /// {@return whether it still runs}
    synchronized boolean join(Listener listener) {
        return !over && listeners.add(listener);
    }

    synchronized void leave(Listener listener) {
        listeners.remove(listener);
    }

    void end() {
        List<Listener> left;
        synchronized (this) {
            over = true;
            left = List.copyOf(listeners);
            listeners.clear();
        }
        left.forEach(Listener::end);
    }
}
