package coop.meent.sharing.inventory;

import coop.meent.api.DemoContent;
import coop.meent.api.Organisation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Leaves a sheet ready on a demo site, to be looked at and brought in.
final class DemoSheet implements DemoContent {
    private static final String SHEET =
            """
            inventory;title;category;kind;units;postcode;longest
            W-201;Ladder van zes meter;Bouw en verbouwing;Ding;2;9300;3 dagen
            W-202;Koffer met multimeters;Meten en testen;Ding;4;9300;1 week
            W-203;Haspel van 40 meter;Gereedschap;Ding;drie;9300;1 week
            """;

    private final Reception reception;

    DemoSheet(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        var sent = new Reception.Sent("schuur.csv", SHEET.getBytes(StandardCharsets.UTF_8));
        var first = organisations.getFirst().id();
        try (var none = Pictures.none()) {
            reception.send(new Perusal.Order(cast.member(), first, "members"), sent, none);
        }
    }
}
