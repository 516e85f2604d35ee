package coop.meent.sharing.demo;

import coop.meent.api.Audience;
import coop.meent.api.Platform;
import coop.meent.sharing.purchases.PurchaseDoor;
import coop.meent.sharing.purchases.PurchasesPart;
import coop.meent.sharing.purchases.Terms;
import coop.meent.sharing.purchases.Tier;
import java.time.Instant;
import java.time.LocalTime;

/// What the demo buys together: one that runs, one that is reached, one that was not.
final class DemoPurchases {
    private static final int SINCE = 20; // days
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final Platform platform;
    private final PurchasesPart purchases;
    private final Troupe troupe;

    DemoPurchases(Platform platform, PurchasesPart purchases, Troupe troupe) {
        this.platform = platform;
        this.purchases = purchases;
        this.troupe = troupe;
    }

    void write(Script script) {
        var then = purchases.door(troupe.ago(SINCE));
        var text =
                new PurchaseDoor.Text(
                        script.field("title"),
                        script.text(),
                        script.field("unit"),
                        script.field("steps"));
        long id =
                then.propose(
                        troupe.viewer(script.field("who")),
                        troupe.organisation(script.field("organisation")),
                        text,
                        terms(script),
                        new Audience(script.field("audience")));
        for (var said : script.list("commitments", "/")) {
            var parts = said.split("=", -1);
            var who = troupe.viewer(parts[0]);
            long organisation = troupe.organisationOf(who).orElseThrow();
            then.promise(who, id, organisation, Integer.parseInt(parts[1]));
        }
        if (script.number("days", 0) < 0) {
            purchases.desk().decide(id);
        }
    }

    private Terms terms(Script script) {
        var tiers =
                script.list("tiers", "/").stream()
                        .map(it -> it.split("=", -1))
                        .map(it -> new Tier(Integer.parseInt(it[0]), DemoThings.cents(it[1])))
                        .toList();
        return new Terms(script.number("threshold", 1), tiers, deadline(script));
    }

    private Instant deadline(Script script) {
        var zone = platform.clock().getZone();
        var day = troupe.today().plusDays(script.number("days", 0));
        return day.atTime(CLOSES).atZone(zone).toInstant();
    }
}
