package coop.meent.compass.demo;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.compass.scans.ScansPart;

/// What this package brings to the plugin.
public final class DemoPart implements MeentPlugin {
    private final Platform platform;

    private DemoPart(Platform platform) {
        this.platform = platform;
    }

    public static DemoPart in(Platform platform, ScansPart scans) {
        return new DemoPart(platform);
    }
}
