package coop.meent.soirees.demo;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;

/// What this package brings to the plugin.
public final class DemoPart implements MeentPlugin {
    private DemoPart() {}

    public static DemoPart in(Platform platform) {
        return new DemoPart();
    }
}
