package coop.meent.soirees.registrations;

import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import java.time.Duration;

/// Ends offers that are over and offers each free place to who waits first, every half minute.
final class Settling {
    private static final Viewer WORK = Viewer.system("soirees.places");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final PlacesStore store = new PlacesStore();
    private final Platform platform;
    private final RegisterDesk desk;

    Settling(Platform platform, RegisterDesk desk) {
        this.platform = platform;
        this.desk = desk;
    }

    ScheduledWork work() {
        return ScheduledWork.every("places", PAUSE, this::settle);
    }

    private void settle() {
        var now = platform.clock().instant();
        platform.transactions()
                .read(WORK, db -> store.unsettled(db, now))
                .forEach(it -> desk.settle(WORK, it));
    }
}
