package coop.meent.sharing.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.sharing.asks.AsksPart;
import coop.meent.sharing.offers.OffersPart;
import coop.meent.sharing.purchases.PurchasesPart;
import coop.meent.sharing.things.ThingsPart;
import java.util.List;

/// What this package brings to the plugin.
public final class DemoPart implements MeentPlugin {
    private final DemoContent content;

    private DemoPart(DemoContent content) {
        this.content = content;
    }

    public static DemoPart in(
            Platform platform,
            ThingsPart things,
            AsksPart asks,
            OffersPart offers,
            PurchasesPart purchases) {
        var together = new Demo.Together(asks, offers, purchases);
        return new DemoPart(new Demo(platform, things, together));
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(content);
    }
}
