package coop.meent.core.people;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalTime;

/// Throws away what opens nothing any more.
final class PeopleUpkeep {
    private static final Viewer SYSTEM = Viewer.system("people.upkeep");

    private final Transactions core;
    private final SessionStore sessions;
    private final ApiTokenStore tokens;
    private final LinkStore links;
    private final Clock clock;

    PeopleUpkeep(
            Transactions core,
            SessionStore sessions,
            ApiTokenStore tokens,
            LinkStore links,
            Clock clock) {
        this.core = core;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    ScheduledWork work() {
        return ScheduledWork.daily("people-upkeep", LocalTime.of(3, 10), this::run);
    }

    private void run() {
        var now = clock.instant();
        core.run(
                SYSTEM,
                tx ->
                        sessions.dropExpired(tx.handle(), now)
                                + tokens.dropExpired(tx.handle(), now)
                                + links.dropExpired(tx.handle(), now));
    }
}
