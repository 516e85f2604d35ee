package coop.meent.compass.scans;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.compass.sets.SetsPart;

/// What this package brings to the plugin.
public final class ScansPart implements MeentPlugin {
    private final Platform platform;
    private final SetsPart sets;
    private final ScanSight sight;

    private ScansPart(Platform platform, SetsPart sets) {
        this.platform = platform;
        this.sets = sets;
        this.sight = new ScanSight(platform.settings());
    }

    public static ScansPart in(Platform platform, SetsPart sets) {
        return new ScansPart(platform, sets);
    }

    /// {@return who may do what with a scan}
    public ScanSight sight() {
        return sight;
    }
}
