package coop.meent.sharing;

import coop.meent.api.Access;
import coop.meent.api.CalendarSource;
import coop.meent.api.Command;
import coop.meent.api.DemoContent;
import coop.meent.api.Fact;
import coop.meent.api.FileShelf;
import coop.meent.api.Fragment;
import coop.meent.api.FreshnessKind;
import coop.meent.api.Listener;
import coop.meent.api.LongWork;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.RoleSource;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import coop.meent.sharing.asks.AsksPart;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.demo.DemoPart;
import coop.meent.sharing.inventory.InventoryPart;
import coop.meent.sharing.loans.LoansPart;
import coop.meent.sharing.offers.OffersPart;
import coop.meent.sharing.purchases.PurchasesPart;
import coop.meent.sharing.things.Promises;
import coop.meent.sharing.things.ThingsPart;
import coop.meent.sharing.warmth.WarmthPart;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The sharing platform: a list of parts, each of which brings what its package has.
public final class Sharing implements MeentPlugin {
    private final List<MeentPlugin> parts;

    public Sharing(Platform platform) {
        var things = ThingsPart.in(platform);
        var bookings = BookingsPart.in(platform, things);
        things.heed((db, thing, rules) ->
                bookings.bookings().notFitting(db, thing, rules).stream()
                        .map(it -> new Promises.Promise(it.span(), it.units()))
                        .toList());
        var loans = LoansPart.in(platform, things, bookings);
        var asks = AsksPart.in(platform);
        var offers = OffersPart.in(platform);
        var purchases = PurchasesPart.in(platform);
        var inventory = InventoryPart.in(platform, things);
        var warmth = WarmthPart.in(platform, things, bookings);
        var demo = DemoPart.in(platform, things, bookings, asks, purchases);
        this.parts =
                List.of(things, bookings, loans, asks, offers, purchases, inventory, warmth, demo);
    }

    // what begins with an id stands behind all fixed paths
    @Override
    public List<Route> routes() {
        return all(MeentPlugin::routes).stream()
                .sorted(Comparator.comparing(it -> it.path().startsWith("/{")))
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return all(MeentPlugin::apiRoutes);
    }

    @Override
    public List<SearchSource> searchSources() {
        return all(MeentPlugin::searchSources);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.sharing", "/sharing", Access.EVERYONE));
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return all(MeentPlugin::scheduledWork);
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return all(MeentPlugin::noticeKinds);
    }

    @Override
    public List<DemoContent> demoContent() {
        return all(MeentPlugin::demoContent);
    }

    @Override
    public List<WaitingSource> waiting() {
        return all(MeentPlugin::waiting);
    }

    @Override
    public List<RoleSource> roles() {
        return all(MeentPlugin::roles);
    }

    @Override
    public List<Reportable> reportables() {
        return all(MeentPlugin::reportables);
    }

    @Override
    public List<CalendarSource> calendars() {
        return all(MeentPlugin::calendars);
    }

    @Override
    public List<FileShelf> fileShelves() {
        return all(MeentPlugin::fileShelves);
    }

    @Override
    public List<FreshnessKind> freshness() {
        return all(MeentPlugin::freshness);
    }

    @Override
    public List<Listener<?>> listeners() {
        return all(MeentPlugin::listeners);
    }

    @Override
    public List<Fragment> fragments() {
        return all(MeentPlugin::fragments);
    }

    @Override
    public List<Fact> facts() {
        return all(MeentPlugin::facts);
    }

    @Override
    public List<LongWork> longWork() {
        return all(MeentPlugin::longWork);
    }

    @Override
    public List<Command> commands() {
        return all(MeentPlugin::commands);
    }

    private <T> List<T> all(Function<MeentPlugin, List<T>> what) {
        return parts.stream().map(what).flatMap(List::stream).toList();
    }
}
