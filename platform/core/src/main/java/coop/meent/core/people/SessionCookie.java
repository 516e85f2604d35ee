package coop.meent.core.people;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.HexFormat;
import java.util.Optional;

/// The cookie that carries a session: `__Host-meent` over TLS, `meent` without.
public final class SessionCookie {
    private static final String GIVEN = "meent.session.given";

    private final Caller caller;

    SessionCookie(Caller caller) {
        this.caller = caller;
    }

    /// {@return the token that the browser holds, or is given with this answer}
    public Optional<String> token(Context ctx) {
        String given = ctx.attribute(GIVEN);
        return Optional.ofNullable(given == null ? ctx.cookie(name(ctx)) : given)
                .filter(token -> !token.isBlank());
    }

    /// {@return a name for the session that gives nothing away, to derive other secrets from}
    public Optional<String> hashHex(Context ctx) {
        return token(ctx).map(token -> HexFormat.of().formatHex(Tokens.hash(token)));
    }

    /// {@return the browser that asks}
    public Browser browser(Context ctx) {
        var userAgent = Optional.ofNullable(ctx.header("User-Agent")).orElse("");
        return Browser.introduced(caller.address().apply(ctx), userAgent, token(ctx));
    }

    /// Gives the browser its session.
    public void give(Context ctx, String token) {
        ctx.attribute(GIVEN, token);
        set(ctx, token, (int) SessionLife.longest().toSeconds());
    }

    /// Takes the session back.
    public void take(Context ctx) {
        set(ctx, "", 0);
    }

    private void set(Context ctx, String value, int seconds) {
        ctx.cookie(
                new Cookie(name(ctx), value, "/", seconds, secure(ctx), true, null, SameSite.LAX));
    }

    private String name(Context ctx) {
        return secure(ctx) ? "__Host-meent" : "meent";
    }

    private boolean secure(Context ctx) {
        return caller.secure().test(ctx);
    }
}
