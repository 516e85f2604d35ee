package coop.meent.sharing.loans;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.things.ThingsPart;

/// What this package brings to the plugin.
public final class LoansPart implements MeentPlugin {
    private LoansPart() {}

    public static LoansPart in(Platform platform, ThingsPart things, BookingsPart bookings) {
        return new LoansPart();
    }
}
