package coop.meent.compass.outcomes;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;

/// What this package brings to the plugin.
public final class OutcomesPart implements MeentPlugin {
    private final Platform platform;

    private OutcomesPart(Platform platform) {
        this.platform = platform;
    }

    public static OutcomesPart in(
            Platform platform, SetsPart sets, ScansPart scans, ClosingPart closing) {
        return new OutcomesPart(platform);
    }
}
