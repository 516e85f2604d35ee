package coop.meent.compass.outcomes;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.compass.closing.Outcome;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.sets.Sets;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads what a closed scan came to.
final class Reports {
    private final ReportStore store = new ReportStore();
    private final Platform platform;
    private final Sets sets;
    private final Sums sums;

    Reports(Platform platform, Sets sets) {
        this.platform = platform;
        this.sets = sets;
        this.sums = new Sums(sets);
    }

    /// {@return the report of a closed scan; nothing while it is open}
    ///
    /// @param view code of the view whose band is asked for
    Optional<Report> find(Place place, String view) {
        var scan = place.scan();
        var closedAt = scan.closedAt();
        if (closedAt.isEmpty()) {
            return Optional.empty();
        }
        var retired = sets.retired(scan.set().id());
        return platform.transactions()
                .read(
                        place.viewer(),
                        db -> {
                            var outcome = outcome(db, scan);
                            return Optional.of(
                                    new Report(
                                            outcome,
                                            closedAt.get(),
                                            store.spreads(db, scan.id()),
                                            store.quotes(db, scan.id()),
                                            store.years(db, scan.id()),
                                            store.network(db, view),
                                            retired));
                        });
    }

    /// {@return the report; a conflict while the scan is open}
    Report of(Place place) {
        return find(place, ReportStore.ALL)
                .orElseThrow(
                        () -> new MeentException(MeentException.Code.CONFLICT, "the scan is open"));
    }

    private Outcome outcome(Handle db, Scan scan) {
        return sums.find(db, scan);
    }
}
