package coop.meent.sharing.purchases;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;

/// What this package brings to the plugin.
public final class PurchasesPart implements MeentPlugin {
    private PurchasesPart() {}

    public static PurchasesPart in(Platform platform) {
        return new PurchasesPart();
    }
}
