package coop.meent.soirees.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.Organisation;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Fills a demo site with evenings: some that were, some that come, one that is full, one that was
/// called off.
final class Demo implements DemoContent {
    private static final Duration EARLIER = Duration.ofDays(2);
    private static final Viewer SELF = Viewer.system("soirees.demo");

    private final Platform platform;

    Demo(Platform platform) {
        this.platform = platform;
    }

    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        var file = DemoFile.read();
        var houses =
                organisations.stream()
                        .collect(Collectors.toMap(Organisation::name, Organisation::id));
        var evenings = new DemoEvenings(platform.clock(), houses, accounts(file));
        platform.transactions()
                .run(
                        SELF,
                        tx -> {
                            var made = evenings.events(tx, file.events());
                            evenings.people(tx, made, file.people());
                            leave(tx, file, made);
                            spoken(tx, made);
                            return true;
                        });
    }

    private void leave(Transaction tx, DemoFile file, List<DemoEvenings.Made> made) {
        var leavings = new DemoLeavings(file);
        var soiree = made.getFirst();
        new DemoRounds().write(tx.handle(), soiree.id(), soiree.starts());
        leavings.worth(tx.handle(), soiree.id(), soiree.ends());
        leavings.speaker(tx.handle(), made.get(1).id());
        leavings.hopes(tx.handle(), made.get(2).id());
    }

    private void spoken(Transaction tx, List<DemoEvenings.Made> made) {
        var said = SpokenFile.read();
        var store = new SpokenStore();
        var now = platform.clock().instant();
        for (var it : said.questions()) {
            store.question(tx.handle(), made.get(it.event() - 1).id(), it, now.minus(EARLIER));
        }
        for (var it : said.recordings()) {
            long id = store.recording(tx.handle(), made.get(it.event() - 1).id(), it, now);
            tx.publish("recording", Long.toString(id));
        }
    }

    private Map<String, People.Person> accounts(DemoFile file) {
        var accounts = new HashMap<String, People.Person>();
        for (var somebody : file.people()) {
            platform.people()
                    .byEmail(somebody.email())
                    .ifPresent(it -> accounts.put(somebody.email(), it));
        }
        return accounts;
    }
}
