package coop.meent.sharing.demo;

import coop.meent.api.Audience;
import coop.meent.sharing.offers.OfferDoor;
import coop.meent.sharing.offers.OffersPart;
import java.util.Locale;

/// What the people of the demo offer each other.
final class DemoOffers {
    private static final int SINCE = 9; // days

    private final OffersPart offers;
    private final Troupe troupe;

    DemoOffers(OffersPart offers, Troupe troupe) {
        this.offers = offers;
        this.troupe = troupe;
    }

    void write(Script script) {
        var text =
                new OfferDoor.Text(
                        script.field("kind").toLowerCase(Locale.ROOT),
                        script.field("title"),
                        script.text(),
                        script.field("tags"),
                        "");
        offers.door(troupe.ago(SINCE))
                .offer(
                        troupe.viewer(script.field("who")),
                        troupe.organisation(script.field("organisation")),
                        text,
                        new Audience(script.field("audience")));
    }
}
