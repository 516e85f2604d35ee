package coop.meent.core.web;

import coop.meent.api.Cached;
import coop.meent.api.Route;
import coop.meent.core.work.watch.Crew;
import io.javalin.http.Context;

/// A route of a plugin whose answer is under the watch. It stays on the thread of the request, and
/// what it throws is counted where that is answered.
public final class WatchedRoute {
    private WatchedRoute() {}

    /// {@return the same route, under the watch}
    public static Route of(Route route, Crew crew) {
        var what = route.verb() + " " + route.path();
        var label = Crew.label(what);
        return new Route(
                route.verb(),
                route.path(),
                route.access(),
                ctx -> {
                    try {
                        crew.here(label, () -> handled(route, ctx));
                    } catch (Error error) {
                        crew.broke(what, error);
                        throw error;
                    }
                },
                route.operation(),
                route.sample(),
                route.checked(),
                route.taking(),
                route.keyed(),
                route.cached().map(it -> it.seen(ctx -> seen(it, ctx, label, crew))));
    }

    private static void seen(Cached cached, Context ctx, byte[] label, Crew crew) {
        crew.<Boolean, RuntimeException>here(
                label,
                () -> {
                    cached.seen().accept(ctx);
                    return true;
                });
    }

    private static boolean handled(Route route, Context ctx) throws Exception {
        route.handler().handle(ctx);
        return true;
    }
}
