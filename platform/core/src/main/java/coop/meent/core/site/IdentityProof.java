package coop.meent.core.site;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Asks once more who somebody is: their password, or, where they have none, that they signed in
/// just now.
public final class IdentityProof {
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    private final PeopleServices people;
    private final Clock clock;

    public IdentityProof(PeopleServices people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /// {@return whether there is a password to ask for}
    public boolean asks(Viewer viewer) {
        return people.accounts().of(viewer).hasPassword();
    }

    /// {@return why it is no proof; empty when it is}
    public List<Problem> problems(Context ctx, String password) {
        var viewer = Viewer.of(ctx);
        var browser = people.cookie().browser(ctx);
        return switch (people.passwords().prove(viewer, password, browser)) {
            case GIVEN -> List.of();
            case WRONG -> List.of(Problem.of("password", "account.problem.current"));
            case TOO_OFTEN -> throw new TooMany(Duration.ofMinutes(1));
            case NONE ->
                    fresh(ctx, viewer)
                            ? List.of()
                            : List.of(Problem.of("password", "privacy.problem.again"));
        };
    }

    private boolean fresh(Context ctx, Viewer viewer) {
        var since = clock.instant().minus(JUST_NOW);
        return people.sessions().of(viewer, people.cookie().token(ctx)).stream()
                .anyMatch(it -> it.current() && it.createdAt().isAfter(since));
    }

    /// Takes the cookie of a session that is gone out of the browser.
    public void signOut(Context ctx) {
        people.cookie().take(ctx);
    }
}
