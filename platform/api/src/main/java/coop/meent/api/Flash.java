package coop.meent.api;

import io.javalin.http.Context;

/// A sentence that the next page shows once.
///
/// @since 1.0
public final class Flash {
    /// The request attribute under which the platform finds the message key.
    public static final String ATTRIBUTE = "meent.flash";

    private Flash() {}

    /// Shows a message on the page that the answer leads to.
    ///
    /// @param key message key without arguments, of the plugin or the platform
    public static void say(Context ctx, String key) {
        ctx.attribute(ATTRIBUTE, key);
    }
}
