package coop.meent.core.web;

import coop.meent.api.Cached;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.util.Objects;
import java.util.Optional;

/// All of a visitor's request on which a page may depend.
///
/// @param shelf of the route table
/// @param look the number of the theme
/// @param path as it was asked for, without the language
/// @param query as it was asked for
record PageKey(long shelf, long look, Language language, String path, String query) {
    private static final int LONGEST = 500;
    private static final int OVERHEAD = 200;

    /// {@return the key; empty for a request that is answered for whoever asks}
    static Optional<PageKey> of(Context ctx, Cached how, long shelf, long look) {
        var query = Objects.requireNonNullElse(ctx.queryString(), "");
        boolean plain =
                ctx.method().equals(HandlerType.GET)
                        && nobody(ctx)
                        && ctx.path().length() + query.length() <= LONGEST
                        && how.parameters().containsAll(ctx.queryParamMap().keySet());
        return plain
                ? Optional.of(
                        new PageKey(shelf, look, SpokenRequest.language(ctx), ctx.path(), query))
                : Optional.empty();
    }

    // a part of a page, and the site's looks at itself, are no pages of visitors
    private static boolean nobody(Context ctx) {
        return !Viewer.of(ctx).signedIn()
                && ctx.header(Header.COOKIE) == null
                && ctx.header(Header.AUTHORIZATION) == null
                && ctx.header(Part.ASKED) == null
                && ctx.attribute(Trials.MARK) == null;
    }

    int size() {
        return OVERHEAD + 2 * (path.length() + query.length());
    }
}
