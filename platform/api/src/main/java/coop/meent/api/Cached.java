package coop.meent.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/// How a page is kept for visitors: its bytes are sent again, without the handler and without the
/// database, until something has changed.
///
/// The page must depend on nothing but its path, its language, the named parameters, what the
/// plugin and the platform keep, and the clock as [#until] tells; never on a header, an address or
/// a cookie. Whoever is signed in, shows a token or brings a cookie gets a page of their own, which
/// is not kept.
///
/// Every committed [Transactions#run] of the plugin ends what is kept of it, and so does every
/// change of the platform's own: groups, consents, memberships, settings, the look, plugins that
/// come and go. Nothing is kept longer than ten minutes, nor past midnight.
///
/// @param parameters of the query on which the page depends; a request with any other is answered
///   by the handler, and not kept
/// @param seen runs in place of the handler when kept bytes are sent, to count; uses no database.
///   It finds path parameters and the viewer, and must not answer
/// @since 1.0
public record Cached(Set<String> parameters, Consumer<Context> seen) {
    /// The request attribute under which the platform finds how long the page holds.
    public static final String ATTRIBUTE = "meent.cached.until";

    /// A page whose query does not matter, and that counts nobody.
    public static final Cached PLAIN = new Cached(Set.of(), _ -> {});

    public Cached {
        parameters = Set.copyOf(parameters);
    }

    /// {@return the same, for a page that depends on these parameters of the query}
    public Cached by(String... names) {
        return new Cached(Set.of(names), seen);
    }

    /// {@return the same, for a page that counts who sees it}
    public Cached seen(Consumer<Context> count) {
        return new Cached(parameters, count);
    }

    /// Says in the handler from which moment on the page would be another one, though nobody
    /// changed anything: it is not sent again from then on. Of several the earliest counts; one
    /// that is over already keeps the page from being kept at all.
    public static void until(Context ctx, Instant moment) {
        Instant before = ctx.attribute(ATTRIBUTE);
        if (before == null || moment.isBefore(before)) {
            ctx.attribute(ATTRIBUTE, moment);
        }
    }

    /// Says in the handler that this answer is not to be kept.
    public static void never(Context ctx) {
        until(ctx, Instant.MIN);
    }
}
