package coop.meent.core.web;

import coop.meent.api.MenuEntry;
import coop.meent.api.Route;
import coop.meent.core.themes.Look;
import java.util.List;
import java.util.Optional;

/// What one owner, the platform or a plugin, brings to the route table.
///
/// @param owner `core` or the plugin's id
/// @param prefix what stands before its paths: nothing for the platform, `/<id>` for a plugin
/// @param look its templates, files and texts
/// @param routes its pages
/// @param apiRoutes its API
/// @param menu its entries of the main menu
/// @param slots what it adds to pages of others
public record Contribution(
        String owner,
        String prefix,
        Look look,
        List<Route> routes,
        List<Route> apiRoutes,
        List<MenuEntry> menu,
        List<SlotPart> slots) {
    public Contribution {
        routes = List.copyOf(routes);
        apiRoutes = List.copyOf(apiRoutes);
        menu = List.copyOf(menu);
        slots = List.copyOf(slots);
    }

    /// {@return the whole path of one of its pages}
    public String path(Route route) {
        return joined(prefix, route.path());
    }

    /// {@return the whole path of one of its API routes}
    public String apiPath(Route route) {
        return joined("/api/v1" + prefix, route.path());
    }

    /// {@return the whole path that works on the demo data, of one of its pages}
    public Optional<String> sample(Route route) {
        return route.sample().map(it -> joined(prefix, it));
    }

    private static String joined(String prefix, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with /: " + path);
        }
        return path.equals("/") && !prefix.isEmpty() ? prefix : prefix + path;
    }
}
