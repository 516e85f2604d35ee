package coop.meent.core.data;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells whoever waits that something was published and committed, so that nobody has to wait for
/// the next poll.
public final class CommitSignal {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Calls the listener after each commit; it must return at once.
    ///
    /// @return what to run to undo it
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void fire() {
        listeners.forEach(Runnable::run);
    }
}
