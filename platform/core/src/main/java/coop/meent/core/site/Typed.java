package coop.meent.core.site;

import io.javalin.http.Context;
import java.util.Optional;

/// What a request brings, as text.
final class Typed {
    private Typed() {}

    /// {@return a field without blanks around it; empty when it is missing}
    static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }

    /// {@return a password exactly as it was typed}
    static String password(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    /// {@return the token of a link, from its address or its form}
    static String token(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("token"))
                .or(() -> Optional.ofNullable(ctx.formParam("token")))
                .orElse("");
    }
}
