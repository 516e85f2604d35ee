package coop.meent.core.site;

import coop.meent.api.Flash;
import coop.meent.api.Redirects;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.people.SessionCookie;
import coop.meent.core.web.Next;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/// Where links of mails end.
final class LinkPages {
    private LinkPages() {}

    /// Says that a link does not work any more, and where to go instead.
    static void dead(Context ctx) {
        ctx.status(HttpStatus.GONE).render("core/link-dead.peb", Map.of());
    }

    /// Lets somebody in whose link worked, or says that it did not.
    ///
    /// @param session the token for the cookie
    static void enter(Context ctx, PeopleServices people, Optional<String> session) {
        enter(ctx, people, session, "/");
    }

    /// Gives the browser its session and leads it on; first past the page that asks for a code when
    /// the person has a second factor.
    ///
    /// @param next as an address; empty for the home page
    /// @return whether they are signed in now
    static boolean lead(Context ctx, PeopleServices people, String session, String next) {
        people.cookie().give(ctx, session);
        if (people.sessions().waiting(session).isPresent()) {
            Redirects.seeOther(ctx, "/sign-in/code" + Next.query(next));
            return false;
        }
        Next.go(ctx, next);
        return true;
    }

    /// The same, and leads to another page than one's own.
    static void enter(Context ctx, PeopleServices people, Optional<String> session, String path) {
        if (session.isEmpty()) {
            dead(ctx);
            return;
        }
        if (lead(ctx, people, session.get(), Next.address(ctx, path))) {
            Flash.say(ctx, "flash.account.welcome");
        }
    }

    /// Lets somebody in who is here for the first time, and leads them to their first visit.
    static void receive(Context ctx, SessionCookie cookie, Optional<String> session) {
        if (session.isEmpty()) {
            dead(ctx);
            return;
        }
        cookie.give(ctx, session.get());
        Redirects.seeOther(ctx, "/welcome");
    }
}
