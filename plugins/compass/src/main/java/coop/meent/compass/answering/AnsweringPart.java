package coop.meent.compass.answering;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;

/// What this package brings to the plugin.
public final class AnsweringPart implements MeentPlugin {
    private final Platform platform;

    private AnsweringPart(Platform platform) {
        this.platform = platform;
    }

    public static AnsweringPart in(Platform platform, SetsPart sets, ScansPart scans) {
        return new AnsweringPart(platform);
    }
}
