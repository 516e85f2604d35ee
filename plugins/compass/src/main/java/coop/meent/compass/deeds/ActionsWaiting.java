package coop.meent.compass.deeds;

import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import coop.meent.compass.deeds.ActionStore.Waits;
import coop.meent.compass.scans.ScanSight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What waits at home: one's own actions that are near, those of which to tell what changed, and
/// those that nobody sees to.
final class ActionsWaiting {
    private static final int MOST = 5;
    private static final int NEAR = 7;

    private final ActionStore store = new ActionStore();
    private final Transactions transactions;
    private final ScanSight sight;
    private final Texts texts;
    private final Clock clock;

    ActionsWaiting(Platform platform, ScanSight sight) {
        this.transactions = platform.transactions();
        this.sight = sight;
        this.texts = platform.texts();
        this.clock = platform.clock();
    }

    List<Waiting> of(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        var led = viewer.organisations().stream().filter(it -> sight.leads(viewer, it)).toList();
        var waits = new Waits(LocalDate.now(clock).plusDays(NEAR), Reminders.ripe(clock), MOST);
        return transactions.read(viewer, db -> store.waiting(db, viewer, led, waits)).stream()
                .map(it -> waiting(it, viewer.language()))
                .toList();
    }

    private Waiting waiting(Action it, String language) {
        boolean done = !it.open();
        var kind = done ? "changed" : it.plan().owner().isEmpty() ? "alone" : "near";
        var key = "deeds.waiting." + kind;
        return new Waiting(
                it.subject(),
                Sign.COMMUNITY,
                texts.text(language, key, it.title()),
                texts.text(language, key + ".text"),
                done ? Optional.empty() : Optional.of(it.plan().due()),
                it.path(),
                texts.text(language, key + ".action"),
                Whose.PERSON);
    }
}
