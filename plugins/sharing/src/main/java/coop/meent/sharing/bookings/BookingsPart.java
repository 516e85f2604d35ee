package coop.meent.sharing.bookings;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.PluginSettings;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.ThingsPart;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What this package brings to the plugin.
public final class BookingsPart implements MeentPlugin {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Bookings bookings;
    private final BookingDesk desk;
    private final ChangeDesk changes;
    private final QueueDesk queue;
    private final SeriesDesk series;
    private final List<Route> api = new ArrayList<>();

    private BookingsPart(
            Transactions transactions, Sight sight, Clock clock, Supplier<Duration> hold) {
        var gate = new Gate(clock.getZone());
        this.ledger = new Ledger(sight, clock);
        this.bookings = new Bookings(transactions, ledger, gate);
        this.queue = new QueueDesk(transactions, ledger, gate);
        this.desk = new BookingDesk(transactions, ledger, gate, queue, hold);
        this.series = new SeriesDesk(transactions, ledger, gate, desk, queue);
        this.changes = new ChangeDesk(transactions, ledger, gate, desk);
        ledger.followers().join(queue);
    }

    public static BookingsPart in(Platform platform, ThingsPart things) {
        var part =
                with(
                        platform.transactions(),
                        new Sight(platform.audiences()),
                        platform.clock(),
                        () -> hold(platform.settings()));
        var api = new BookingApi(part, platform.texts(), platform.clock());
        part.api.addAll(api.routes());
        part.api.addAll(new TimesApi(part, api, platform.clock()).routes());
        return part;
    }

    /// {@return the same below a platform, where all is measured}
    ///
    /// @param hold how long an unanswered request keeps its place
    public static BookingsPart with(
            Transactions transactions, Sight sight, Clock clock, Supplier<Duration> hold) {
        return new BookingsPart(transactions, sight, clock, hold);
    }

    private static Duration hold(PluginSettings settings) {
        return Duration.ofHours(
                settings.number("holdHours").map(BigDecimal::longValue).orElseThrow());
    }

    /// {@return who has what when}
    public Bookings bookings() {
        return bookings;
    }

    /// {@return requests and what becomes of them}
    public BookingDesk desk() {
        return desk;
    }

    /// {@return other times, and closures}
    public ChangeDesk changes() {
        return changes;
    }

    /// {@return who waits for a time that others have}
    public QueueDesk queue() {
        return queue;
    }

    /// {@return the same thing again and again}
    public SeriesDesk series() {
        return series;
    }

    /// Has somebody hear of each booking that is made or changes; while the plugin is wired.
    public void follow(Follower follower) {
        ledger.followers().join(follower);
    }

    @Override
    public List<Route> apiRoutes() {
        return List.copyOf(api);
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(
                ScheduledWork.every(
                        "lapse",
                        PAUSE,
                        () -> {
                            desk.lapse();
                            queue.passOn();
                        }));
    }
}
