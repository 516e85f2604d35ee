package coop.meent.compass.deeds;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;

/// What this package brings to the plugin.
public final class DeedsPart implements MeentPlugin {
    private final Platform platform;

    private DeedsPart(Platform platform) {
        this.platform = platform;
    }

    public static DeedsPart in(
            Platform platform, SetsPart sets, ScansPart scans, ClosingPart closing) {
        return new DeedsPart(platform);
    }
}
