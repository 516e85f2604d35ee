package coop.meent.core.profile;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whom somebody looks for; everything may be empty, a number zero.
///
/// @param q words of the name or the profile
/// @param after the last person that was seen
record PeopleQuery(String q, String tag, long organisation, long after) {
    private static final int LONGEST = 100;

    static PeopleQuery of(Context ctx, String cursor) {
        return new PeopleQuery(
                text(ctx, "q"),
                Tags.typed(text(ctx, "tag")).stream().findFirst().orElse(""),
                number(text(ctx, "organisation")),
                number(text(ctx, cursor)));
    }

    private static String text(Context ctx, String name) {
        var value = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /// {@return whether anything was asked}
    public boolean narrowed() {
        return !q.isEmpty() || !tag.isEmpty() || organisation != 0;
    }

    /// {@return the address of what follows}
    String next(String cursor) {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("tag", tag);
        all.put("organisation", organisation == 0 ? "" : Long.toString(organisation));
        all.put("after", cursor);
        return "/people?"
                + all.entrySet().stream()
                        .filter(it -> !it.getValue().isEmpty())
                        .map(PeopleQuery::encoded)
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(Map.Entry<String, String> it) {
        return it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8);
    }
}
