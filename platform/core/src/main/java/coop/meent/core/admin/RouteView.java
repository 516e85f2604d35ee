package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Route;
import coop.meent.core.profile.Circle;
import coop.meent.core.web.Contribution;
import java.util.Map;
import java.util.stream.Stream;

/// A route, as the team and its auditors read it.
///
/// @param owner `core` or the plugin's id
/// @param verb `GET`, `POST`, `PUT` or `DELETE`
/// @param path from the root of the site, with its `{parameters}`
/// @param access name of the rule
/// @param strong whether a second factor is asked for besides
/// @param kind `page` or `api`
/// @param sample a whole path that works on the demo; empty when there is none
public record RouteView(
        String owner,
        String verb,
        String path,
        String access,
        boolean strong,
        String kind,
        String sample) {
    private static final Map<String, String> RULES =
            Map.of(
                    Access.EVERYONE.name(), "routes.access.everyone",
                    Access.SIGNED_IN.name(), "routes.access.signed",
                    Access.MEMBER.name(), "routes.access.member",
                    Circle.MEMBERS.name(), "routes.access.circle",
                    Access.ADMINISTRATOR.name(), "routes.access.administrator");

    static Stream<RouteView> of(Contribution owned) {
        return Stream.concat(
                owned.routes().stream().map(it -> of(owned, it, "page", owned.path(it))),
                owned.apiRoutes().stream().map(it -> of(owned, it, "api", owned.apiPath(it))));
    }

    private static RouteView of(Contribution owned, Route route, String kind, String path) {
        return new RouteView(
                owned.owner(),
                route.verb().name(),
                path,
                route.access().name(),
                route.access().asksStrength(),
                kind,
                owned.sample(route).orElse(""));
    }

    /// {@return on which of the lists it stands: `page`, `action` or `api`}
    public String list() {
        return kind.equals("page") && !verb.equals("GET") ? "action" : kind;
    }

    /// {@return the key of the rule's name in the reader's language; empty for a plugin's own rule}
    public String accessKey() {
        return RULES.getOrDefault(access, "");
    }

    /// {@return where the reader can look at it; empty when a parameter is missing}
    public String example() {
        if (!list().equals("page")) {
            return "";
        }
        boolean asks = path.contains("{") || path.contains("<");
        return sample.isEmpty() && !asks ? path : sample;
    }
}
