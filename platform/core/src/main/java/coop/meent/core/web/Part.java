package coop.meent.core.web;

import io.javalin.http.Context;
import io.javalin.http.Header;

/// The part of a page that htmx asks for: its title and what stands in `<main>`, without the frame
/// that the reader has already.
///
/// It is cut out of the page when that is done, so that no handler and no template needs to know.
final class Part {
    /// Says that a part is asked for.
    static final String ASKED = "HX-Request";

    private Part() {}

    /// {@return the page, or the part of it that was asked for}
    static String of(Context ctx, String html) {
        ctx.res().addHeader(Header.VARY, ASKED);
        // who goes back to a page that htmx has forgotten gets it whole
        boolean whole =
                ctx.header(ASKED) == null
                        || ctx.header("HX-Boosted") != null
                        || ctx.header("HX-History-Restore-Request") != null
                        // it is a part already
                        || !html.contains("<main");
        return whole ? html : cut(html, "<title>", "</title>") + cut(html, "<main", "</main>");
    }

    private static String cut(String html, String from, String to) {
        int start = html.indexOf(from);
        int end = html.lastIndexOf(to);
        return start < 0 || end < start ? "" : html.substring(start, end + to.length());
    }
}
