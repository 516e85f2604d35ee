package coop.meent.sharing.offers;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;

/// What this package brings to the plugin.
public final class OffersPart implements MeentPlugin {
    private OffersPart() {}

    public static OffersPart in(Platform platform) {
        return new OffersPart();
    }
}
