package coop.meent.core.web;

import coop.meent.api.Route;
import coop.meent.core.work.watch.Crew;

/// A route of a plugin whose answer is under the watch. It stays on the thread of the request, and
/// what it throws is counted where that is answered.
public final class WatchedRoute {
    private WatchedRoute() {}

    /// {@return the same route, under the watch}
    public static Route of(Route route, Crew crew) {
        var label = Crew.label(route.verb() + " " + route.path());
        return new Route(
                route.verb(),
                route.path(),
                route.access(),
                ctx ->
                        crew.here(
                                label,
                                () -> {
                                    route.handler().handle(ctx);
                                    return true;
                                }),
                route.operation(),
                route.sample(),
                route.checked());
    }
}
