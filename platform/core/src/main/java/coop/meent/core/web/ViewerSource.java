package coop.meent.core.web;

import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.Optional;

/// Finds who asks.
public interface ViewerSource {
    /// {@return the viewer of the request; a visitor when nobody is signed in}
    Viewer of(Context ctx, String language);

    /// {@return what names the session, for form tokens; empty for visitors and API tokens}
    Optional<String> session(Context ctx);

    /// {@return the viewer of the request as they would be had they shown a second factor; empty
    /// when they have, and for visitors}
    Optional<Viewer> stronger(Context ctx);

    /// {@return whether somebody came through the first door and must still give a code}
    boolean waitsForCode(Context ctx);

    /// {@return how many notices the viewer has not read}
    int waiting(Viewer viewer);
}
