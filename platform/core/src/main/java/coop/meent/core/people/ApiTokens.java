package coop.meent.core.people;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The keys with which programs act for people. Each lasts a year at most.
public final class ApiTokens {
    /// How long a token works unless somebody revokes it.
    public static final Duration YEAR = Duration.ofDays(365);

    private final Transactions core;
    private final ApiTokenStore store;
    private final Tokens tokens;
    private final Clock clock;

    ApiTokens(Transactions core, ApiTokenStore store, Tokens tokens, Clock clock) {
        this.core = core;
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// A token that was just made.
    ///
    /// @param secret what the program sends; shown now and never again
    public record Made(ApiToken token, String secret) {
        @Override
        public String toString() {
            return "token:" + token.id();
        }
    }

    /// Makes a token that acts for the person.
    ///
    /// @param viewer who asks for it: the person, or the operator, whose tokens are weak
    public Made make(Viewer viewer, long person, String name) {
        var secret = tokens.fresh();
        var now = clock.instant();
        // the operator's command has shown nothing
        boolean strong = viewer.signedIn() && viewer.strong();
        var wanted = new ApiTokenStore.Wanted(person, name, strong);
        var lifetime = new ApiTokenStore.Lifetime(now, now.plus(YEAR));
        return core.run(
                viewer,
                tx -> {
                    var token = store.insert(tx.handle(), Tokens.hash(secret), wanted, lifetime);
                    tx.audit("token.made", "person:" + person, Map.of("token", token.id()));
                    return new Made(token, secret);
                });
    }

    /// {@return the viewer's own tokens, newest first}
    public List<ApiToken> of(Viewer viewer) {
        long person = viewer.person().orElseThrow();
        return core.read(viewer, db -> store.of(db, person, clock.instant()));
    }

    /// Revokes one of the viewer's own tokens.
    ///
    /// @return whether there was such a token
    public boolean revoke(Viewer viewer, long id) {
        long person = viewer.person().orElseThrow();
        return core.run(
                viewer,
                tx -> {
                    boolean revoked = store.revoke(tx.handle(), person, id);
                    if (revoked) {
                        tx.audit("token.revoked", "person:" + person, Map.of("token", id));
                    }
                    return revoked;
                });
    }
}
