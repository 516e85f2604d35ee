package coop.meent.knowledge.shelves;

import coop.meent.api.MeentException;
import io.javalin.http.Context;

/// What the address of a request asks for.
public final class Asked {
    private Asked() {}

    /// {@return the id in the path; what is no number is no page}
    public static long id(Context ctx, String name) {
        var typed = ctx.pathParam(name);
        if (!typed.matches("\\d{1,18}")) {
            throw MeentException.notFound("page of that name");
        }
        return Long.parseLong(typed);
    }

    /// {@return a number of the query, or 0}
    public static int number(Context ctx, String name) {
        var typed = ctx.queryParam(name);
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
