package coop.meent.core.web;

import coop.meent.api.Flash;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a handler answered, so that it can be said again.
///
/// @param headers that it set, by their names in lower case
record SentAnswer(byte[] body, Map<String, String> headers) {
    private static final int OVERHEAD = 500;

    /// Whatever else a handler says is meant for who asked.
    private static final Set<String> FOR_EVERYBODY =
            Set.of(
                    "content-type",
                    "cache-control",
                    "content-language",
                    "etag",
                    "last-modified",
                    "link",
                    "vary",
                    "x-robots-tag");

    /// {@return what the answer says already, before its handler}
    static Map<String, String> headers(Context ctx) {
        var response = ctx.res();
        var headers = new LinkedHashMap<String, String>();
        for (var name : response.getHeaderNames()) {
            headers.put(
                    name.toLowerCase(Locale.ROOT), String.join(", ", response.getHeaders(name)));
        }
        return headers;
    }

    /// {@return what the handler answered; empty when it was meant for who asked, or is no page}
    ///
    /// @param before what the answer said already
    static Optional<SentAnswer> of(Context ctx, Map<String, String> before) {
        var said = headers(ctx);
        said.entrySet().removeIf(it -> it.getValue().equals(before.get(it.getKey())));
        if (ctx.status() != HttpStatus.OK
                || ctx.attribute(Flash.ATTRIBUTE) != null
                || !FOR_EVERYBODY.containsAll(said.keySet())
                || !(ctx.resultInputStream() instanceof ByteArrayInputStream content)) {
            return Optional.empty();
        }
        var body = content.readAllBytes();
        content.reset();
        said.computeIfAbsent("etag", _ -> Fingerprint.of(body));
        said.put("content-type", Objects.requireNonNull(ctx.res().getContentType()));
        return Optional.of(new SentAnswer(body, Map.copyOf(said)));
    }

    void send(Context ctx) {
        headers.forEach(ctx::header);
        ctx.status(HttpStatus.OK).result(body);
    }

    int size() {
        return OVERHEAD + body.length;
    }
}
