package coop.meent.sharing.bookings;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.sharing.things.ThingsPart;

/// What this package brings to the plugin.
public final class BookingsPart implements MeentPlugin {
    private BookingsPart() {}

    public static BookingsPart in(Platform platform, ThingsPart things) {
        return new BookingsPart();
    }
}
