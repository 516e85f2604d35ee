package coop.meent.compass.sets;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;

/// What this package brings to the plugin.
public final class SetsPart implements MeentPlugin {
    private final Platform platform;
    private final Sets sets = new Sets();

    private SetsPart(Platform platform) {
        this.platform = platform;
    }

    public static SetsPart in(Platform platform) {
        return new SetsPart(platform);
    }

    /// {@return which sets there are}
    public Sets sets() {
        return sets;
    }
}
