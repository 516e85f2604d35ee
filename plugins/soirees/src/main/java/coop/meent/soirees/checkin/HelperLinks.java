package coop.meent.soirees.checkin;

import coop.meent.api.Pass;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The link with which somebody without an account helps at the door of one event. It is kept
/// sealed, so that the organiser can hand it out again.
final class HelperLinks {
    /// What the link permits: to tick at the door. It claims `event`.
    static final String PURPOSE = "door";

    /// Its page.
    static final String PATH = "/door/{secret}";

    /// The name under which the link says of which event it is.
    static final String EVENT = "event";

    private static final Duration AFTER = Duration.ofHours(12);

    private final HelperLinkStore store = new HelperLinkStore();
    private final Platform platform;

    HelperLinks(Platform platform) {
        this.platform = platform;
    }

    /// A link as it stands.
    ///
    /// @param path with the secret
    record Link(String path, Instant opens, Instant closes) {
        // the path opens the list
        @Override
        public String toString() {
            return "link";
        }

        /// {@return whether the event was moved since}
        boolean beside(Event event) {
            return !opens.equals(Ticking.opens(event)) || !closes.equals(HelperLinks.closes(event));
        }
    }

    /// {@return until when one can help at the door}
    static Instant closes(Event event) {
        return event.times().ends().plus(AFTER);
    }

    /// Makes the link anew; the one before leads nowhere from then on.
    void make(Viewer viewer, Event event) {
        var opens = Ticking.opens(event);
        var pass =
                Pass.of(PURPOSE, event.subject(), "/soirees" + PATH, closes(event))
                        .from(opens)
                        .claiming(Map.of(EVENT, Long.toString(event.id())));
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            end(tx, event);
                            var path = platform.passes().issue(tx, pass);
                            var sealed = platform.seals().close(place(event.id()), path);
                            store.put(
                                    tx.handle(),
                                    event.id(),
                                    new Link(sealed, opens, closes(event)));
                            tx.audit("door.linked", event.subject(), Map.of());
                            return true;
                        });
    }

    /// Takes the link back.
    void revoke(Viewer viewer, Event event) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            end(tx, event);
                            tx.audit("door.unlinked", event.subject(), Map.of());
                            return true;
                        });
    }

    private void end(Transaction tx, Event event) {
        platform.passes().revoke(tx, PURPOSE, event.subject());
        store.remove(tx.handle(), event.id());
    }

    /// {@return the link as the organiser hands it out; empty when there is none}
    Optional<Link> of(Viewer viewer, Event event) {
        return platform.transactions()
                .read(viewer, db -> store.find(db, event.id()))
                .flatMap(it ->
                        platform.seals()
                                .open(place(event.id()), it.path())
                                .map(path -> new Link(path, it.opens(), it.closes())));
    }

    private static String place(long event) {
        return "soirees.helper_link:" + event;
    }
}
