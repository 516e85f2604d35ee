package coop.meent.sharing.asks;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;

/// What this package brings to the plugin.
public final class AsksPart implements MeentPlugin {
    private AsksPart() {}

    public static AsksPart in(Platform platform) {
        return new AsksPart();
    }
}
