package coop.meent.compass.network;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.compass.scans.ScansPart;

/// What this package brings to the plugin.
public final class NetworkPart implements MeentPlugin {
    private final Platform platform;

    private NetworkPart(Platform platform) {
        this.platform = platform;
    }

    public static NetworkPart in(Platform platform, ScansPart scans) {
        return new NetworkPart(platform);
    }
}
