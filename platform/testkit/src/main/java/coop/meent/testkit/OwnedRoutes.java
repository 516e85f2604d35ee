package coop.meent.testkit;

import coop.meent.api.Route;
import coop.meent.core.web.Contribution;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The routes that `core` or a plugin brought, each as its verb and path.
public record OwnedRoutes(Set<String> routes) {
    static OwnedRoutes of(Site site, String owner) {
        return new OwnedRoutes(
                site.contributions().stream()
                        .filter(it -> it.owner().equals(owner))
                        .flatMap(OwnedRoutes::names)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// {@return the route that a path with a query and with words as `{id:draft}` is of}
    static String route(String verb, String path) {
        return verb + " " + path.replaceAll("\\?.*", "").replaceAll(":[^}>]*([}>])", "$1");
    }

    /// {@return which routes are not known, and which known ones are none}
    List<String> gaps(Set<String> known) {
        return Stream.concat(
                        routes.stream()
                                .filter(it -> !known.contains(it))
                                .map(it -> "no line: " + it),
                        known.stream()
                                .filter(it -> !routes.contains(it))
                                .sorted()
                                .map(it -> "no route: " + it))
                .toList();
    }

    /// {@return the verb and path of each route, of pages and of the API}
    public static Stream<String> names(Contribution owned) {
        return Stream.concat(
                owned.routes().stream().map(it -> named(it, owned.path(it))),
                owned.apiRoutes().stream().map(it -> named(it, owned.apiPath(it))));
    }

    private static String named(Route route, String path) {
        return route.verb() + " " + path;
    }
}
