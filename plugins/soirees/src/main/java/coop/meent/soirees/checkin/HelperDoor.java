package coop.meent.soirees.checkin;

import coop.meent.api.IssuedPass;
import coop.meent.api.Platform;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Remembers in the browser of a helper that they help, so that the camera of their telephone can
/// open a badge. It reaches the pages of badges and no others.
final class HelperDoor {
    private static final String NAME = "meent-door";
    private static final List<String> PATHS =
            List.of("/soirees/badge", "/fr/soirees/badge", "/en/soirees/badge");

    private final Platform platform;

    HelperDoor(Platform platform) {
        this.platform = platform;
    }

    /// Leaves the secret of a link that works until a moment.
    void leave(Context ctx, String secret, Instant until) {
        var lasts = Duration.between(platform.clock().instant(), until);
        boolean secure = platform.links().absolute("/", "nl").startsWith("https:");
        for (var path : PATHS) {
            ctx.cookie(
                    new Cookie(
                            NAME,
                            secret,
                            path,
                            Math.toIntExact(lasts.toSeconds()),
                            secure,
                            true,
                            null,
                            SameSite.LAX));
        }
    }

    /// {@return whether the browser helps at the door of that event}
    boolean helps(Context ctx, long event) {
        var secret = ctx.cookie(NAME);
        return secret != null
                && platform.passes()
                        .find(secret, HelperLinks.PURPOSE)
                        .filter(it -> HelperDoor.event(it) == event)
                        .isPresent();
    }

    static long event(IssuedPass pass) {
        return Long.parseLong(pass.claim(HelperLinks.EVENT));
    }
}
