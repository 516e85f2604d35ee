package coop.meent.core.people;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Hands out one-time links and takes them back.
final class LinkDesk {
    private static final Viewer SYSTEM = Viewer.system("people.links");

    private final Transactions core;
    private final LinkStore store;
    private final Tokens tokens;
    private final Clock clock;

    LinkDesk(Transactions core, LinkStore store, Tokens tokens, Clock clock) {
        this.core = core;
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// {@return the token of a new link}
    String handOut(Handle db, OneTimeLink link) {
        var token = tokens.fresh();
        store.insert(db, Tokens.hash(token), link, clock.instant());
        return token;
    }

    /// {@return the link, if it still works}
    Optional<OneTimeLink> look(Purpose purpose, String token) {
        var hash = Tokens.hash(token);
        return core.read(SYSTEM, db -> store.open(db, hash, purpose, clock.instant()));
    }

    /// {@return the link, if it still worked; from now on it does not}
    Optional<OneTimeLink> takeBack(Handle db, Purpose purpose, String token) {
        return store.use(db, Tokens.hash(token), purpose, clock.instant());
    }

    /// {@return the invitation to the mail address, if it still worked; from now on it does not}
    Optional<OneTimeLink> takeInvitation(Handle db, long id, String norm) {
        return store.useInvitation(db, id, norm, clock.instant());
    }

    /// {@return the moment, as links see it}
    Instant now() {
        return clock.instant();
    }

    /// Makes a person's other links of the kind worthless.
    void forget(Handle db, long person, Purpose purpose) {
        store.drop(db, person, purpose);
    }

    /// Makes the links of the kind worthless that are for nobody known.
    void forgetNameless(Handle db, Purpose purpose) {
        store.dropNameless(db, purpose);
    }
}
