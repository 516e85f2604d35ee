package coop.meent.sharing.demo;

import coop.meent.api.Audience;
import coop.meent.sharing.nearness.Postcodes;
import coop.meent.sharing.things.Category;
import coop.meent.sharing.things.Sheet;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingsPart;
import coop.meent.sharing.times.Opening;
import coop.meent.sharing.times.Rules;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// The things that a demo site lends, and what was done with them.
final class DemoThings {
    private static final String FILE = "/demo/things.txt";
    private static final int WEEK = 7 * 24 * 60;
    private static final int SINCE = 70; // days

    private final ThingsPart things;
    private final Postcodes postcodes;
    private final DemoLoans loans;
    private final Troupe troupe;

    DemoThings(ThingsPart things, Postcodes postcodes, DemoLoans loans, Troupe troupe) {
        this.things = things;
        this.postcodes = postcodes;
        this.loans = loans;
        this.troupe = troupe;
    }

    void write() {
        var desk = things.desk(troupe.ago(SINCE));
        for (var script : Script.in(FILE)) {
            var writer = troupe.writer(script.field("keeper"));
            long organisation = troupe.organisation(script.field("organisation"));
            var thing = desk.create(writer, organisation, sheet(script));
            script.deeds().forEach(deed -> loans.play(thing, deed));
        }
    }

    private Sheet sheet(Script script) {
        var card =
                new Thing.Card(
                        Thing.Kind.valueOf(script.field("kind")),
                        Category.of(script.field("category")).orElseThrow(),
                        script.field("title"),
                        script.text(),
                        script.list("tags", ","),
                        "nl");
        return new Sheet(
                card,
                troupe.audience(script.field("audience")).orElse(Audience.MEMBERS),
                troupe.audience(script.field("trusted")),
                rules(script),
                place(script),
                new Thing.Conditions("", 0, cents(script, "price"), cents(script, "deposit")),
                "");
    }

    private static Rules rules(Script script) {
        var opening = String.join("\n", script.list("opening", "/"));
        return new Rules(
                script.number("units", 1),
                script.field("byDay").equals("true"),
                !script.field("overnight").equals("false"),
                Duration.ofMinutes(script.number("before", 0)),
                Duration.ofMinutes(script.number("after", 0)),
                Duration.ofMinutes(script.number("lead", 0)),
                Duration.ofMinutes(script.number("longest", WEEK)),
                Opening.parse(opening).orElseThrow());
    }

    private Thing.Place place(Script script) {
        var spot = postcodes.find(script.field("postcode"), script.field("town")).orElseThrow();
        return new Thing.Place(
                spot.postcode(),
                script.field("town"),
                script.field("address"),
                Optional.of(spot.latitude()),
                Optional.of(spot.longitude()));
    }

    private static OptionalLong cents(Script script, String field) {
        var said = script.field(field);
        return said.isEmpty() ? OptionalLong.empty() : OptionalLong.of(cents(said));
    }

    /// {@return an amount as people write it, with two figures behind the comma}
    static long cents(String euros) {
        return Long.parseLong(euros.replace(",", ""));
    }
}
