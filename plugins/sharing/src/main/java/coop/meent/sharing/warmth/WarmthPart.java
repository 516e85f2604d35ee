package coop.meent.sharing.warmth;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.things.ThingsPart;

/// What this package brings to the plugin.
public final class WarmthPart implements MeentPlugin {
    private WarmthPart() {}

    public static WarmthPart in(Platform platform, ThingsPart things, BookingsPart bookings) {
        return new WarmthPart();
    }
}
