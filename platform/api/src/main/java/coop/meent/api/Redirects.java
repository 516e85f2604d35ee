package coop.meent.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Where to go after something was done.
///
/// @since 1.0
public final class Redirects {
    private Redirects() {}

    /// Answers 303 to another page, in the language of the request.
    ///
    /// @param path `/`-led, without language
    public static void seeOther(Context ctx, String path) {
        var language = Viewer.of(ctx).language();
        var prefix = language.equals("nl") ? "" : "/" + language;
        ctx.redirect(
                path.equals("/") && !prefix.isEmpty() ? prefix : prefix + path,
                HttpStatus.SEE_OTHER);
    }
}
