package coop.meent.compass.outcomes;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.compass.closing.Outcomes;
import java.util.Optional;

/// Reads what a closed scan came to.
final class Reports {
    private final ReportStore store = new ReportStore();
    private final Platform platform;
    private final Outcomes outcomes;

    Reports(Platform platform, Outcomes outcomes) {
        this.platform = platform;
        this.outcomes = outcomes;
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
        return platform.transactions()
                .read(
                        place.viewer(),
                        db -> {
                            var outcome = outcomes.find(db, scan);
                            return Optional.of(
                                    new Report(
                                            outcome,
                                            closedAt.get(),
                                            store.spreads(db, scan.id()),
                                            store.quotes(db, scan.id()),
                                            store.years(db, scan.id()),
                                            store.network(db, view),
                                            store.retired(db, scan.id())));
                        });
    }

    /// {@return the report; a conflict while the scan is open}
    Report of(Place place) {
        return find(place, ReportStore.ALL)
                .orElseThrow(
                        () -> new MeentException(MeentException.Code.CONFLICT, "the scan is open"));
    }
}
