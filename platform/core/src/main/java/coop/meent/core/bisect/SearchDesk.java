package coop.meent.core.bisect;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Where the team and the operator ask for a search, and hear of it; the running site does it.
public final class SearchDesk {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Transactions core;
    private final SearchStore store = new SearchStore();

    /// @param core the door of the schema `core`
    public SearchDesk(Transactions core) {
        this.core = core;
    }

    /// {@return whether a search begins; not while another is under way}
    public boolean ask(Viewer viewer, Wish wish) {
        return core.run(
                viewer,
                tx -> {
                    var id = store.ask(tx.handle(), wish);
                    if (id.isPresent()) {
                        tx.audit(
                                "plugin.search.asked",
                                "search:" + id.get(),
                                Map.of("path", wish.path()));
                    }
                    return id.isPresent();
                });
    }

    /// {@return the newest search}
    public Optional<Search> last(Viewer viewer) {
        return core.read(viewer, store::last);
    }

    /// Says how the pages are without those that rest.
    ///
    /// @param answer `broken`, `fine` or `stop`
    /// @return whether that was asked
    public boolean answer(Viewer viewer, String answer) {
        return core.run(viewer, tx -> store.answer(tx.handle(), answer));
    }

    /// {@return the newest search when it is over, or as it is after three minutes}
    public Search ended(Viewer viewer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var search = last(viewer).orElseThrow();
            if (search.over() || System.nanoTime() > end) {
                return search;
            }
            LockSupport.parkNanos(200_000_000);
        }
    }
}
