package coop.meent.compass.closing;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;

/// What this package brings to the plugin.
public final class ClosingPart implements MeentPlugin {
    private final Platform platform;

    private ClosingPart(Platform platform) {
        this.platform = platform;
    }

    public static ClosingPart in(Platform platform, SetsPart sets, ScansPart scans) {
        return new ClosingPart(platform);
    }
}
