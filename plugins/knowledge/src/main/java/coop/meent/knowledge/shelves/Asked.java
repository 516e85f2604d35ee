package coop.meent.knowledge.shelves;

import coop.meent.api.MeentException;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /// {@return a field of the form; empty for what was left out}
    public static String sent(Context ctx, String field) {
        return clean(ctx.formParam(field));
    }

    /// {@return the fields of the form, by name}
    public static Function<String, String> sent(Context ctx) {
        return field -> sent(ctx, field);
    }

    /// {@return what the query says, by name; empty for what it leaves out}
    public static Function<String, String> query(Context ctx) {
        return name -> clean(ctx.queryParam(name));
    }

    // the one character that a database cannot keep
    private static String clean(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\0", "");
    }

    /// {@return a number of the query, or 0}
    public static int number(Context ctx, String name) {
        var typed = ctx.queryParam(name);
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
