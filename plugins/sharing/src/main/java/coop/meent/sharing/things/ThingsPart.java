package coop.meent.sharing.things;

import coop.meent.api.FreshnessKind;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import java.time.Clock;
import java.util.List;

/// What this package brings to the plugin, and its doors for the packages above it.
public final class ThingsPart implements MeentPlugin {
    private final Platform platform;
    private final ThingStore store = new ThingStore();
    private final Sight sight;
    private final ThingDesk desk;

    private ThingsPart(Platform platform) {
        this.platform = platform;
        this.sight = new Sight(platform.audiences());
        this.desk = new ThingDesk(platform, store, sight, platform.clock());
    }

    public static ThingsPart in(Platform platform) {
        return new ThingsPart(platform);
    }

    @Override
    public List<FreshnessKind> freshness() {
        return List.of(StillThere.kind(platform.transactions(), store, sight, desk));
    }

    public ThingDesk desk() {
        return desk;
    }

    /// {@return the desk as it was at another time, for a site that is to look lived in}
    public ThingDesk desk(Clock then) {
        return new ThingDesk(platform, store, sight, then);
    }

    public ThingStore store() {
        return store;
    }

    public Sight sight() {
        return sight;
    }
}
