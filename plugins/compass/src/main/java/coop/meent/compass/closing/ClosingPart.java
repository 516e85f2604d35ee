package coop.meent.compass.closing;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What this package brings to the plugin.
public final class ClosingPart implements MeentPlugin {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Platform platform;
    private final SetsPart sets;
    private final ScansPart scans;
    private final Outcomes outcomes;

    private ClosingPart(Platform platform, SetsPart sets, ScansPart scans) {
        this.platform = platform;
        this.sets = sets;
        this.scans = scans;
        this.outcomes = new Outcomes(sets.sets());
    }

    public static ClosingPart in(Platform platform, SetsPart sets, ScansPart scans) {
        return new ClosingPart(platform, sets, scans);
    }

    @Override
    public List<Route> routes() {
        return pages().routes();
    }

    @Override
    public List<Route> apiRoutes() {
        return pages().apiRoutes();
    }

    private ClosingPages pages() {
        return new ClosingPages(desk(), platform.organisations());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(
                ScheduledWork.every("closing", PAUSE, desk()::closeDue),
                ScheduledWork.every("comparing", PAUSE, desk()::compareAnew));
    }

    /// {@return what closed scans came to}
    public Outcomes outcomes() {
        return outcomes;
    }

    /// {@return what closes scans, at another time than now: for a site that is to look lived in}
    public ClosingDesk door(Clock then) {
        return new ClosingDesk(platform, sets.sets(), scans.sight(), then);
    }

    /// {@return the same, now}
    public ClosingDesk desk() {
        return door(platform.clock());
    }
}
