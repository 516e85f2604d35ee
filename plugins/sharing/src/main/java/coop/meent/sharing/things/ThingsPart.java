package coop.meent.sharing.things;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;

/// What this package brings to the plugin.
public final class ThingsPart implements MeentPlugin {
    private ThingsPart() {}

    public static ThingsPart in(Platform platform) {
        return new ThingsPart();
    }
}
