package coop.meent.core.web;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Keeps other sites from sending forms in a member's name: the browser's word first, then a token
/// in the form.
final class FormTokens {
    /// The hidden field of every form.
    static final String FIELD = "_csrf";

    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private final Secrets secrets;
    private final Clock clock;

    FormTokens(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// {@return the token for a form}
    ///
    /// @param session what the token is tied to; a visitor's is tied to the day, so that no cookie
    ///   is needed
    String token(Optional<String> session) {
        return secrets.sign("form", session.orElseGet(() -> LocalDate.now(clock).toString()));
    }

    /// {@return whether a form may be acted upon}
    boolean accepts(Context ctx, Optional<String> session) {
        var token = ctx.formParam(FIELD);
        return sameOrigin(ctx) && token != null && matches(token, session);
    }

    private boolean matches(String token, Optional<String> session) {
        var today = LocalDate.now(clock);
        return session.isPresent()
                ? secrets.matches("form", session.get(), token)
                : secrets.matches("form", today.toString(), token)
                        || secrets.matches("form", today.minusDays(1).toString(), token);
    }

    /// {@return whether the browser says that the request comes from our own pages, or from no
    /// browser at all}
    static boolean sameOrigin(Context ctx) {
        var site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return OUR_OWN.contains(site);
        }
        var origin = ctx.header("Origin");
        if (origin == null) {
            return true;
        }
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(ctx.host());
        } catch (IllegalArgumentException strange) {
            return false;
        }
    }
}
