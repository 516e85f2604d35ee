package coop.meent.core.web;

import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives a long text back to who was signed out while they wrote it: all fields stand in a new
/// form, which is carried out once its sender is signed in and says so again.
///
/// Nothing is kept here, and nothing is done: the browser holds what was typed.
final class Carried {
    /// The hidden field of forms that are worth it.
    static final String FIELD = "_carry";

    private static final Set<String> OURS = Set.of(FormTokens.FIELD, Replies.FIELD);

    private Carried() {}

    /// A field as it was sent.
    record Field(String name, String value) {}

    /// {@return whether the form asks for it, and comes from one of our own pages}
    static boolean asked(Context ctx) {
        boolean background = ctx.header("HX-Request") != null || FormCheck.asked(ctx);
        return !background && FormTokens.sameOrigin(ctx) && ctx.formParam(FIELD) != null;
    }

    static void answer(Context ctx, Viewer viewer) {
        var fields = fields(ctx);
        var text =
                fields.stream()
                        .map(Field::value)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        var query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        ctx.attribute(Pages.OWNER, "core");
        ctx.header(Header.CACHE_CONTROL, "no-store");
        ctx.status(viewer.signedIn() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
        ctx.render(
                "core/carried.peb",
                Map.of(
                        "name",
                        viewer.signedIn() ? viewer.name() : "",
                        "path",
                        ctx.path() + query,
                        "fields",
                        fields,
                        "text",
                        text));
    }

    private static List<Field> fields(Context ctx) {
        return ctx.formParamMap().entrySet().stream()
                .filter(it -> !OURS.contains(it.getKey()))
                .flatMap(it -> it.getValue().stream().map(one -> new Field(it.getKey(), one)))
                .toList();
    }
}
