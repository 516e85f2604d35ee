package coop.meent.sharing.warmth;

import coop.meent.api.Access;
import coop.meent.api.Fragment;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.ThingsPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class WarmthPart implements MeentPlugin {
    private static final int SHOWN = 5;

    private final Platform platform;
    private final ThanksDesk desk;
    private final Years years;
    private final ThanksPages thanks;
    private final YearPages pages;
    private final ThanksCare care;
    private final Forgetting forgetting;

    private WarmthPart(Platform platform) {
        var sight = new Sight(platform.audiences());
        this.platform = platform;
        this.desk = new ThanksDesk(platform, sight, platform.clock());
        this.years = new Years(platform, platform.clock());
        this.thanks = new ThanksPages(desk);
        this.pages = new YearPages(years, platform.organisations());
        this.care = new ThanksCare(platform, sight);
        this.forgetting = new Forgetting(platform, platform.clock());
    }

    public static WarmthPart in(Platform platform, ThingsPart things, BookingsPart bookings) {
        return new WarmthPart(platform);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(thanks.routes().stream(), pages.routes().stream()).toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return new WarmthApi(desk, years, pages).routes();
    }

    @Override
    public List<Reportable> reportables() {
        return List.of(care.reportable());
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return List.of(care.kind());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(forgetting.work());
    }

    @Override
    public List<Fragment> fragments() {
        var all = Access.EVERYONE;
        return List.of(
                new Fragment("sharing.thing", all, "sharing/warmth/fragment.peb", this::notes),
                new Fragment("organisation.page", all, "sharing/warmth/year.peb", this::year));
    }

    private Optional<Map<String, ?>> notes(Viewer viewer, String thing) {
        var slice = desk.of(viewer, Long.parseLong(thing), Long.MAX_VALUE, SHOWN);
        return slice.items().isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of("notes", slice.items()));
    }

    private Optional<Map<String, ?>> year(Viewer viewer, String id) {
        var of = platform.organisations().find(Long.parseLong(id));
        var told = years.tell(viewer, years.current(), of);
        return told.figures().quiet() ? Optional.empty() : Optional.of(Map.of("told", told));
    }
}
