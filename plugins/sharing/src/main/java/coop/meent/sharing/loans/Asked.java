package coop.meent.sharing.loans;

import coop.meent.api.MeentException;
import io.javalin.http.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a request says.
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

    /// {@return what the query says; empty for what it leaves out}
    public static String query(Context ctx, String name) {
        return clean(ctx.queryParam(name));
    }

    // without the one character that a database cannot keep
    private static String clean(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\0", "").strip();
    }
}
