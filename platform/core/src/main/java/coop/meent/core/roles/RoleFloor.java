package coop.meent.core.roles;

import coop.meent.api.Route;
import java.util.List;

/// All pages of roles, and their API.
public final class RoleFloor {
    private final RolePages pages;
    private final RoleApi api;

    public RoleFloor(RoleDesk desk) {
        this.pages = new RolePages(desk);
        this.api = new RoleApi(desk);
    }

    /// {@return the pages}
    public List<Route> routes() {
        return pages.routes();
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        return api.routes();
    }
}
