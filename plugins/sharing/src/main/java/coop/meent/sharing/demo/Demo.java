package coop.meent.sharing.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.sharing.asks.AsksPart;
import coop.meent.sharing.nearness.Postcodes;
import coop.meent.sharing.offers.OffersPart;
import coop.meent.sharing.purchases.PurchasesPart;
import coop.meent.sharing.things.ThingsPart;
import java.util.List;

/// Fills a demo site with what its people share, from the files in `demo/`.
final class Demo implements DemoContent {
    private static final String TOGETHER = "/demo/community.txt";

    private final Platform platform;
    private final ThingsPart things;
    private final Together together;

    Demo(Platform platform, ThingsPart things, Together together) {
        this.platform = platform;
        this.things = things;
        this.together = together;
    }

    /// What people do with each other beside lending.
    record Together(AsksPart asks, OffersPart offers, PurchasesPart purchases) {
        private void write(Platform platform, Troupe troupe) {
            var asked = new DemoAsks(asks, troupe);
            var offered = new DemoOffers(offers, troupe);
            var bought = new DemoPurchases(platform, purchases, troupe);
            for (var script : Script.in(TOGETHER)) {
                switch (script.field("what")) {
                    case "ask" -> asked.write(script);
                    case "offer" -> offered.write(script);
                    case "purchase" -> bought.write(script);
                    default -> throw new IllegalStateException(script.field("what"));
                }
            }
        }
    }

    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        var troupe = new Troupe(platform, cast, organisations);
        var loans = new DemoLoans(platform, things.sight(), troupe);
        new DemoThings(things, Postcodes.read(), loans, troupe).write();
        together.write(platform, troupe);
    }
}
