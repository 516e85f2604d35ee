package coop.meent.knowledge.questions;

import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Objects;

/// What of the questions somebody wants to see.
///
/// @param tag only those that carry it; empty for all
/// @param before only those with a lower id; 0 for the newest
record QuestionFilter(Which which, String tag, long before) {
    static QuestionFilter read(Context ctx) {
        var which = Which.of(value(ctx, "state")).orElse(Which.OPEN);
        var tag = value(ctx, "tag").strip().toLowerCase(Locale.ROOT);
        return new QuestionFilter(which, tag, Asked.number(ctx, "cursor"));
    }

    private static String value(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "").replace("\0", "");
    }
}
