package coop.meent.soirees.typed;

import coop.meent.api.MeentException;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a request asks for.
public final class Asked {
    private Asked() {}

    /// {@return the id in the path; what is no number is no page}
    public static long id(Context ctx, String name) {
        return number(ctx.pathParam(name), 18)
                .orElseThrow(() -> MeentException.notFound("page of that name"));
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

    /// {@return a number of the query, or 0}
    public static int number(Context ctx, String name) {
        return number(clean(ctx.queryParam(name)), 9).map(Math::toIntExact).orElse(0);
    }

    /// {@return the text without the one character that a database cannot keep; empty for nothing}
    public static String clean(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\0", "");
    }

    /// {@return a number that is not below zero; empty for anything else}
    ///
    /// @param figures how many it has at most
    public static Optional<Long> number(String typed, int figures) {
        var stripped = typed.strip();
        return stripped.matches("\\d{1," + figures + "}")
                ? Optional.of(Long.valueOf(stripped))
                : Optional.empty();
    }
}
