package coop.meent.sharing.demo;

import coop.meent.api.Audience;
import coop.meent.sharing.asks.AskDoor;
import coop.meent.sharing.asks.AsksPart;
import java.util.ArrayList;
import java.util.List;

/// What the demo asks of its community, and who helps.
final class DemoAsks {
    private static final int SINCE = 12; // days

    private final AsksPart asks;
    private final Troupe troupe;

    DemoAsks(AsksPart asks, Troupe troupe) {
        this.asks = asks;
        this.troupe = troupe;
    }

    void write(Script script) {
        var then = asks.door(troupe.ago(SINCE));
        var asker = troupe.viewer(script.field("who"));
        var text =
                new AskDoor.Text(
                        script.field("title"),
                        script.text(),
                        script.field("tags"),
                        script.field("sector"),
                        script.field("place"),
                        troupe.organisation(script.field("organisation")));
        var day = troupe.today().plusDays(script.number("days", 0));
        long ask = then.ask(asker, text, day, new Audience(script.field("audience")));
        var helpers = new ArrayList<Long>();
        for (var said : script.list("answers", "/")) {
            helpers.add(answered(then, ask, said.split("\\|", 2)));
        }
        if (!script.field("helped").isEmpty()) {
            then.helped(asker, ask, List.copyOf(helpers));
        }
    }

    private long answered(AskDoor then, long ask, String[] said) {
        var who = troupe.viewer(said[0]);
        return then.help(who, ask, troupe.organisationOf(who).orElse(0), said[1]);
    }
}
