package coop.meent.soirees.evening;

import coop.meent.api.Pass;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The link to the large screen of an evening, so that the laptop of the hall needs no account.
final class ScreenLinks {
    static final String PURPOSE = "screen";
    static final String PATH = "/screen/{secret}";
    static final String EVENT = "event";

    private static final Duration LASTS = Duration.ofHours(12); // after the end

    private final CourseStore courses = new CourseStore();
    private final Platform platform;
    private final Events events;

    ScreenLinks(Platform platform, Events events) {
        this.platform = platform;
        this.events = events;
    }

    /// Makes the link anew; the one before leads nowhere from then on.
    void make(Viewer viewer, Event event) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var locked = events.locked(tx, event.id());
                            revoke(tx, locked);
                            var until = later(locked);
                            var pass =
                                    Pass.of(PURPOSE, subject(event.id()), "/soirees" + PATH, until)
                                            .claiming(Map.of(EVENT, Long.toString(event.id())));
                            var link = platform.passes().issue(tx, pass);
                            courses.begin(tx.handle(), event.id());
                            courses.screen(tx.handle(), event.id(), seal(event.id(), link));
                            tx.audit("screen.opened", event.subject(), Map.of());
                            return true;
                        });
    }

    /// Ends the link.
    void end(Viewer viewer, Event event) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            revoke(tx, events.locked(tx, event.id()));
                            courses.screen(tx.handle(), event.id(), "");
                            return true;
                        });
    }

    /// {@return the path of the link; empty while there is none}
    Optional<String> path(Handle db, long event) {
        return platform.seals().open(place(event), courses.screen(db, event));
    }

    private void revoke(Transaction tx, Event event) {
        platform.passes().revoke(tx, PURPOSE, subject(event.id()));
    }

    private Instant later(Event event) {
        var end = event.times().ends().plus(LASTS);
        var least = platform.clock().instant().plus(LASTS);
        return end.isAfter(least) ? end : least;
    }

    private String seal(long event, String link) {
        return platform.seals().close(place(event), link);
    }

    private static String place(long event) {
        return "soirees.evening.screen:" + event;
    }

    private static String subject(long event) {
        return "screen:" + event;
    }
}
