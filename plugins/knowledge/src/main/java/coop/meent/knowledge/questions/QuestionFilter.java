package coop.meent.knowledge.questions;

import java.util.Locale;
import java.util.function.Function;

/// What of the questions somebody wants to see.
///
/// @param tag only those that carry it; empty for all
/// @param before only those with a lower id; 0 for the newest
record QuestionFilter(Which which, String tag, long before) {
    static QuestionFilter read(Function<String, String> query) {
        var which = Which.of(query.apply("state")).orElse(Which.OPEN);
        var tag = query.apply("tag").strip().toLowerCase(Locale.ROOT);
        var cursor = query.apply("cursor");
        return new QuestionFilter(
                which, tag, cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : 0);
    }
}
