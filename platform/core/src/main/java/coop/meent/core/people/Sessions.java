package coop.meent.core.people;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Who is signed in where.
public final class Sessions {
    private static final Viewer SYSTEM = Viewer.system("people.sessions");
    private static final byte[] NONE = {};

    private final Transactions core;
    private final SessionStore store;
    private final VisitStore visits = new VisitStore();
    private final Tokens tokens;
    private final Clock clock;

    Sessions(Transactions core, SessionStore store, Tokens tokens, Clock clock) {
        this.core = core;
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Signs a person in; what the browser held before is worth nothing any more.
    ///
    /// @return the token for the cookie
    String start(Handle db, long person, Browser browser) {
        return start(db, person, browser, false);
    }

    /// Signs in a person who has shown a second factor just now; what the browser held before is
    /// worth nothing any more.
    ///
    /// @return the token for the cookie
    public String startStrong(Handle db, long person, Browser browser) {
        return start(db, person, browser, true);
    }

    private String start(Handle db, long person, Browser browser, boolean strong) {
        browser.token().ifPresent(old -> store.end(db, Tokens.hash(old)));
        var token = tokens.fresh();
        var arrival = new SessionStore.Arrival(person, browser.device(), strong);
        store.insert(db, Tokens.hash(token), arrival, clock.instant());
        visits.seen(db, person, clock.instant());
        return token;
    }

    /// {@return who signed in with this session, and must give a code before it opens anything;
    /// empty for any other session}
    public OptionalLong waiting(String token) {
        var since = clock.instant().minus(SessionLife.DOORSTEP);
        return core.read(SYSTEM, db -> store.waiting(db, Tokens.hash(token), since)).stream()
                .mapToLong(it -> it)
                .findFirst();
    }

    /// Ends every session of a person, e.g. because the password was lost.
    public void endAll(Handle db, long person) {
        store.endOthers(db, person, NONE);
    }

    /// The person has no second factor any more: what was strong is weak from now on.
    public void weaken(Handle db, long person) {
        store.weaken(db, person);
    }

    /// Ends every session but the one that asks.
    void endOthers(Handle db, long person, Optional<String> current) {
        store.endOthers(db, person, current.map(Tokens::hash).orElse(NONE));
    }

    /// {@return where the person is signed in, this device first}
    public List<Session> of(Viewer viewer, Optional<String> current) {
        var hash = current.map(Tokens::hash).orElse(NONE);
        long person = viewer.person().orElseThrow();
        return core.read(viewer, db -> store.of(db, person, hash, clock.instant()));
    }

    /// Ends one of the viewer's own sessions.
    ///
    /// @return whether there was such a session
    public boolean end(Viewer viewer, long id) {
        long person = viewer.person().orElseThrow();
        return core.run(
                viewer,
                tx -> {
                    boolean ended = store.end(tx.handle(), person, id);
                    if (ended) {
                        tx.audit("session.ended", "person:" + person, Map.of("session", id));
                    }
                    return ended;
                });
    }

    /// Ends all of the viewer's own sessions but the one that asks.
    public int endOthers(Viewer viewer, Optional<String> current) {
        long person = viewer.person().orElseThrow();
        var kept = current.map(Tokens::hash).orElse(NONE);
        return core.run(
                viewer,
                tx -> {
                    int ended = store.endOthers(tx.handle(), person, kept);
                    tx.audit("session.others.ended", "person:" + person, Map.of("sessions", ended));
                    return ended;
                });
    }

    /// Signs out.
    public void end(Viewer viewer, String token) {
        core.run(
                viewer,
                tx -> {
                    store.end(tx.handle(), Tokens.hash(token));
                    return token;
                });
    }
}
