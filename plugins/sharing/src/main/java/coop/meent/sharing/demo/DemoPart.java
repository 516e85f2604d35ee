package coop.meent.sharing.demo;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.sharing.asks.AsksPart;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.purchases.PurchasesPart;
import coop.meent.sharing.things.ThingsPart;

/// What this package brings to the plugin.
public final class DemoPart implements MeentPlugin {
    private DemoPart() {}

    public static DemoPart in(
            Platform platform,
            ThingsPart things,
            BookingsPart bookings,
            AsksPart asks,
            PurchasesPart purchases) {
        return new DemoPart();
    }
}
