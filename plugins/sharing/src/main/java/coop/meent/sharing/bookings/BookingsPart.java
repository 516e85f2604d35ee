package coop.meent.sharing.bookings;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.ThingsPart;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// What this package brings to the plugin.
public final class BookingsPart implements MeentPlugin {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Bookings bookings;
    private final BookingDesk desk;
    private final ChangeDesk changes;

    private BookingsPart(Platform platform) {
        var transactions = platform.transactions();
        var settings = platform.settings();
        var gate = new Gate(platform.clock().getZone());
        this.ledger = new Ledger(new Sight(platform.audiences()), platform.clock());
        this.bookings = new Bookings(transactions, ledger, gate);
        this.desk =
                new BookingDesk(
                        transactions,
                        ledger,
                        gate,
                        () ->
                                Duration.ofHours(
                                        settings.number("holdHours")
                                                .map(BigDecimal::longValue)
                                                .orElseThrow()));
        this.changes = new ChangeDesk(transactions, ledger, gate, desk);
    }

    public static BookingsPart in(Platform platform, ThingsPart things) {
        return new BookingsPart(platform);
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

    /// Has somebody hear of each booking that is made or changes; while the plugin is wired.
    public void follow(Follower follower) {
        ledger.followers().join(follower);
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.every("lapse", PAUSE, desk::lapse));
    }
}
