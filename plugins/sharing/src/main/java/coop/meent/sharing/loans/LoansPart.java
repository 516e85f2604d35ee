package coop.meent.sharing.loans;

import coop.meent.api.Fragment;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.calendar.CalendarPart;
import coop.meent.sharing.things.ThingsPart;
import java.util.List;

/// What this package and those that stand on it bring to the plugin.
public final class LoansPart implements MeentPlugin {
    private final CalendarPart calendar;

    private LoansPart(Platform platform) {
        this.calendar = CalendarPart.in(platform);
    }

    public static LoansPart in(Platform platform, ThingsPart things, BookingsPart bookings) {
        return new LoansPart(platform);
    }

    @Override
    public List<Route> routes() {
        return calendar.routes();
    }

    @Override
    public List<Fragment> fragments() {
        return calendar.fragments();
    }
}
