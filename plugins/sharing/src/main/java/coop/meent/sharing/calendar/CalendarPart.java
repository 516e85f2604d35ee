package coop.meent.sharing.calendar;

import coop.meent.api.Access;
import coop.meent.api.Fragment;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What this package brings to the plugin.
public final class CalendarPart implements MeentPlugin {
    private final Calendar calendar;
    private final CalendarPages pages;

    private CalendarPart(Platform platform) {
        var sight = new Sight(platform.audiences());
        this.calendar = new Calendar(platform, sight);
        this.pages = new CalendarPages(calendar, sight, platform.organisations());
    }

    public static CalendarPart in(Platform platform) {
        return new CalendarPart(platform);
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(
                new Fragment(
                        "sharing.thing",
                        Access.EVERYONE,
                        "sharing/calendar/fragment.peb",
                        this::of));
    }

    // the month of a thing, on its own page
    private Optional<Map<String, ?>> of(Viewer viewer, String id) {
        var thing = calendar.thing(viewer, Long.parseLong(id));
        var month = calendar.ahead(viewer, thing);
        return Optional.of(Map.of("thing", thing, "month", month, "signedIn", viewer.signedIn()));
    }
}
