package coop.meent.soirees.afterwards.report;

import coop.meent.api.Mandate;
import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.evaluation.Worth;
import coop.meent.soirees.afterwards.evaluation.WorthStore;
import coop.meent.soirees.afterwards.report.ReportStore.Which;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventSight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What came of events, one by one and year by year.
final class Reports {
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final ReportStore store = new ReportStore();
    private final WorthStore worth = new WorthStore();
    private final Transactions transactions;
    private final Clock clock;

    Reports(Platform platform) {
        this.transactions = platform.transactions();
        this.clock = platform.clock();
    }

    /// What came of an event.
    ///
    /// @param worth empty as long as it is not told
    /// @param good what was worth it, word for word
    /// @param better what could be better, word for word
    record Report(Figures figures, Optional<Worth> worth, List<String> good, List<String> better) {}

    Report of(Viewer viewer, Event event) {
        return transactions.read(
                viewer,
                db ->
                        new Report(
                                figures(store.figures(db, List.of(event.id())), event),
                                worth.find(db, event.id()),
                                worth.remarks(db, event.id(), "GOOD"),
                                worth.remarks(db, event.id(), "BETTER")));
    }

    Optional<Worth> worth(Viewer viewer, Event event) {
        return event.published() && event.over(clock.instant())
                ? transactions.read(viewer, db -> worth.find(db, event.id()))
                : Optional.empty();
    }

    /// One event of a year.
    record Line(Event event, Figures figures, Optional<Worth> worth) {}

    /// A year.
    ///
    /// @param total of all of its events
    /// @param score the mean of all scores that were told, with one decimal; empty for none
    /// @param scores of how many answers
    record Year(
            int year, List<Line> lines, Figures total, Optional<BigDecimal> score, int scores) {}

    int thisYear() {
        return clock.instant().atZone(clock.getZone()).getYear();
    }

    /// {@return the organisations for which the viewer holds events}
    static Set<Long> hosts(Viewer viewer) {
        return viewer.mandates().stream()
                .filter(it -> EventSight.ORGANISING.contains(it.role()))
                .map(Mandate::organisation)
                .collect(Collectors.toSet());
    }

    /// {@return a year of the events that the viewer holds}
    ///
    /// @param host of one organisation alone; 0 for all
    Year year(Viewer viewer, int year, long host) {
        var which = new Which(year, viewer.administrator(), hosts(viewer), host, clock.instant());
        return transactions.read(viewer, db -> year(db, which));
    }

    private Year year(Handle db, Which which) {
        var events = store.events(db, which);
        var ids = events.stream().map(Event::id).toList();
        var figures = store.figures(db, ids);
        var told = worth.all(db, ids);
        var lines =
                events.stream()
                        .map(it ->
                                new Line(
                                        it,
                                        figures(figures, it),
                                        Optional.ofNullable(told.get(it.id()))))
                        .toList();
        var houses = store.houses(db, ids);
        int scores = told.values().stream().mapToInt(Worth::answers).sum();
        return new Year(which.year(), lines, total(lines, houses), mean(told, scores), scores);
    }

    private static Figures figures(Map<Long, Figures> all, Event event) {
        return Objects.requireNonNull(all.get(event.id()));
    }

    private static Figures total(List<Line> lines, ReportStore.Houses houses) {
        int placed = 0;
        int came = 0;
        int missed = 0;
        int guests = 0;
        for (var it : lines) {
            placed += it.figures().placed();
            came += it.figures().came();
            missed += it.figures().missed();
            guests += it.figures().guests();
        }
        return new Figures(
                lines.size(), placed, came, missed, guests, houses.all(), houses.fresh());
    }

    private static Optional<BigDecimal> mean(Map<Long, Worth> told, int scores) {
        if (scores == 0) {
            return Optional.empty();
        }
        var sum =
                told.values().stream()
                        .map(it -> BigDecimal.valueOf(it.points()))
                        .reduce(NOTHING, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(scores), 1, RoundingMode.HALF_UP));
    }
}
