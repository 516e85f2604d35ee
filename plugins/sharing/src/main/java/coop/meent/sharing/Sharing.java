package coop.meent.sharing;

import coop.meent.api.Access;
import coop.meent.api.CompositePlugin;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.Platform;
import coop.meent.api.Route;
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

/// The sharing platform: a list of parts, each of which brings what its package has.
public final class Sharing implements CompositePlugin {
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
        var demo = DemoPart.in(platform, things, asks, offers, purchases);
        this.parts =
                List.of(things, bookings, loans, asks, offers, purchases, inventory, warmth, demo);
    }

    // what begins with an id stands behind all fixed paths
    @Override
    public List<Route> routes() {
        return CompositePlugin.super.routes().stream()
                .sorted(Comparator.comparing(it -> it.path().startsWith("/{")))
                .toList();
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.sharing", "/sharing", Access.EVERYONE));
    }

    @Override
    public List<MeentPlugin> parts() {
        return parts;
    }
}
