package coop.meent.core.web;

import coop.meent.api.Redirects;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where somebody wanted to go before a door stood in the way.
public final class Next {
    private static final int LONGEST_PATH = 500;

    private Next() {}

    /// {@return the field `next` of the request when it leads to a page of ours; empty otherwise}
    public static String of(Context ctx) {
        var asked =
                Optional.ofNullable(ctx.formParam("next"))
                        .or(() -> Optional.ofNullable(ctx.queryParam("next")));
        return ownPath(asked.orElse(""));
    }

    /// Goes there, or to the home page.
    public static void go(Context ctx, String next) {
        if (next.isEmpty()) {
            Redirects.seeOther(ctx, "/");
        } else {
            ctx.redirect(next, HttpStatus.SEE_OTHER);
        }
    }

    /// {@return the address of a page in the language of the request}
    ///
    /// @param path without language
    public static String address(Context ctx, String path) {
        return SpokenRequest.language(ctx).href(path);
    }

    /// {@return what to put behind the path of a door so that it leads on; empty for nowhere}
    public static String query(String next) {
        return next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String ownPath(String path) {
        boolean ours =
                path.startsWith("/")
                        && !path.startsWith("//")
                        && path.length() <= LONGEST_PATH
                        && path.indexOf('\\') < 0
                        && path.chars().noneMatch(c -> c <= ' ' || c == 127);
        return ours ? path : "";
    }
}
