package coop.meent.core.groups;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Which groups somebody looks for.
///
/// @param q a part of the name, or empty
/// @param closed whether those that are over
/// @param after the last group that was seen, or 0
record GroupQuery(String q, boolean closed, long after) {
    private static final int LONGEST = 100;

    static GroupQuery of(Context ctx, String cursor) {
        var q = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        return new GroupQuery(
                q.substring(0, Math.min(LONGEST, q.length())),
                "yes".equals(ctx.queryParam("closed")),
                GroupForm.id(GroupForm.typed(ctx.queryParam(cursor))).orElse(0));
    }

    /// {@return whether anything was asked}
    public boolean narrowed() {
        return !q.isEmpty() || closed;
    }

    /// {@return the address of what follows}
    String next(String cursor) {
        return "/groups?"
                + (q.isEmpty() ? "" : "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&")
                + (closed ? "closed=yes&" : "")
                + "after="
                + cursor;
    }
}
