package coop.meent.core.people;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.ViewerStore.Known;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out who asks.
public final class Viewers {
    private static final Viewer SYSTEM = Viewer.system("people.viewers");
    private static final String BEARER = "Bearer ";
    private static final String STRONGER = "meent.viewer.stronger";

    private final Transactions core;
    private final ViewerStore store;
    private final SessionStore sessions;
    private final VisitStore visits = new VisitStore();
    private final SessionCookie cookie;
    private final Clock clock;

    Viewers(
            Transactions core,
            ViewerStore store,
            SessionStore sessions,
            SessionCookie cookie,
            Clock clock) {
        this.core = core;
        this.store = store;
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
    }

    /// {@return the person behind the API token or the session cookie, with the mandates and groups
    /// of today; a visitor when there is none. Uses the database, so it must not be called in a
    /// transaction, nor while a request's key can be claimed}
    ///
    /// @param language of this request
    public Viewer of(Context ctx, String language) {
        var known = apiToken(ctx).map(this::byApiToken).orElseGet(() -> bySession(ctx));
        return known.map(person -> viewer(ctx, person, language))
                .orElseGet(() -> Viewer.visitor(language));
    }

    // a weak token is not the team; what it lacks is remembered, so that a refusal can say so
    private static Viewer viewer(Context ctx, Known known, String language) {
        if (known.strong()) {
            return viewer(known, language);
        }
        ctx.attribute(STRONGER, viewer(known.stronger(), language));
        return viewer(apiToken(ctx).isPresent() ? known.withoutTeam() : known, language);
    }

    /// {@return the viewer of this request as they would be had they shown a second factor; empty
    /// when they have, and for visitors}
    public Optional<Viewer> stronger(Context ctx) {
        return Optional.<Viewer>ofNullable(ctx.attribute(STRONGER));
    }

    /// {@return whether the browser's session only waits for a code}
    public boolean waitsForCode(Context ctx) {
        var since = clock.instant().minus(SessionLife.DOORSTEP);
        return cookie.token(ctx)
                .flatMap(token ->
                        core.read(SYSTEM, db -> sessions.waiting(db, Tokens.hash(token), since)))
                .isPresent();
    }

    /// {@return these persons as viewers of this moment, in their own language, in one query;
    /// whoever has gone is not among them}
    public Map<Long, Viewer> of(Set<Long> persons) {
        var today = LocalDate.now(clock);
        return core.read(SYSTEM, db -> store.byPersons(db, persons, today)).stream()
                .collect(Collectors.toMap(Known::person, it -> viewer(it, it.language())));
    }

    /// {@return a name for the browser's session that gives nothing away; empty for visitors and
    /// API tokens}
    public Optional<String> sessionHashHex(Context ctx) {
        return apiToken(ctx).isPresent() ? Optional.empty() : cookie.hashHex(ctx);
    }

    private Optional<Known> byApiToken(String token) {
        var hash = Tokens.hash(token);
        return core.read(
                SYSTEM, db -> store.byApiToken(db, hash, clock.instant(), LocalDate.now(clock)));
    }

    private Optional<Known> bySession(Context ctx) {
        return cookie.token(ctx).flatMap(token -> bySession(Tokens.hash(token)));
    }

    private Optional<Known> bySession(byte[] hash) {
        var now = clock.instant();
        var known = core.read(SYSTEM, db -> store.bySession(db, hash, now, LocalDate.now(clock)));
        known.filter(it -> it.lastSeenAt().isBefore(now.minus(SessionLife.SEEN_EVERY)))
                .ifPresent(it -> seen(it, now));
        return known;
    }

    private void seen(Known known, Instant now) {
        core.run(
                SYSTEM,
                tx -> {
                    sessions.seen(tx.handle(), known.door(), now);
                    visits.seen(tx.handle(), known.person(), now);
                    return known;
                });
    }

    private static Optional<String> apiToken(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    private static Viewer viewer(Known known, String language) {
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(known.person()),
                known.name(),
                known.administrator(),
                known.mandates(),
                language,
                known.groups(),
                known.strong());
    }
}
