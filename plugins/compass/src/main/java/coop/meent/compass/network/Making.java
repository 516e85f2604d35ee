package coop.meent.compass.network;

import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.compass.network.MakingStore.Entry;
import coop.meent.compass.releases.Candidate;
import coop.meent.compass.releases.Release;
import coop.meent.compass.releases.Releaser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Makes a release: at most one a quarter, however often and by however many it is asked for.
public final class Making {
    private final MakingStore store = new MakingStore();
    private final Platform platform;
    private final Clock clock;

    Making(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// It was made now.
        record Made(long release) implements Outcome {}

        /// This quarter had one.
        record Already(long release) implements Outcome {}

        /// Nothing can come out, and the quarter stays free.
        record TooFew() implements Outcome {}
    }

    /// {@return the quarter in which we live}
    Quarter quarter() {
        var zone = platform.calendars().zone();
        return Quarter.of(LocalDate.ofInstant(clock.instant(), zone));
    }

    /// Makes the release of this quarter.
    public Outcome make(Viewer viewer) {
        return platform.transactions().run(viewer, tx -> make(tx, viewer));
    }

    private Outcome make(Transaction tx, Viewer viewer) {
        store.lock(tx.handle());
        var earlier = store.of(tx.handle(), quarter());
        if (earlier.isPresent()) {
            return new Outcome.Already(earlier.get());
        }
        var candidates = store.candidates(tx.handle());
        var release = new Releaser(store.released(tx.handle())).release(candidates);
        return release.shown().isEmpty()
                ? new Outcome.TooFew()
                : new Outcome.Made(keep(tx, viewer, candidates, release));
    }

    private long keep(Transaction tx, Viewer viewer, List<Candidate> candidates, Release release) {
        int organisations =
                (int) candidates.stream().mapToLong(Candidate::organisation).distinct().count();
        var at = clock.instant();
        var entry = new Entry(quarter(), organisations, viewer.person(), at);
        long id = store.insert(tx.handle(), entry, release);
        var details =
                Map.of(
                        "organisations",
                        organisations,
                        "views",
                        release.shown().size(),
                        "refused",
                        release.refused().size());
        tx.audit("release.made", "release:" + id, details);
        return id;
    }
}
