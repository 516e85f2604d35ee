package coop.meent.core.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The secret of the link behind a request. An answer is kept without it; whoever asks again brings
/// it along.
///
/// @param secret empty when the request came by no link
record Behind(String secret) {
    /// What a route calls it.
    static final String PARAMETER = "secret";

    private static final String MARK = "{link-secret}";

    static Behind of(Context ctx) {
        return new Behind(Objects.requireNonNullElse(ctx.pathParamMap().get(PARAMETER), ""));
    }

    @Nullable String hidden(@Nullable String text) {
        return secret.isEmpty() || text == null ? text : text.replace(secret, MARK);
    }

    String shown(String text) {
        return secret.isEmpty() ? text : text.replace(MARK, secret);
    }

    byte[] hidden(byte[] body) {
        return secret.isEmpty() ? body : replaced(body, secret, MARK);
    }

    byte[] shown(byte[] body) {
        return secret.isEmpty() ? body : replaced(body, MARK, secret);
    }

    // byte by byte a letter, so that what is no text comes through unchanged
    private static byte[] replaced(byte[] body, String what, String by) {
        return new String(body, StandardCharsets.ISO_8859_1)
                .replace(what, by)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
