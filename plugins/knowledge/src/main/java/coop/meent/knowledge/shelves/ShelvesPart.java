package coop.meent.knowledge.shelves;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import java.util.List;

/// What this package brings to the plugin.
public final class ShelvesPart implements MeentPlugin {
    private final ShelfDesk desk;
    private final ShelfApi api;

    private ShelvesPart(Platform platform, ShelfDesk.Dependents dependents) {
        this.desk = new ShelfDesk(platform, dependents);
        this.api = new ShelfApi(desk, new Arranging(platform));
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    /// @param dependents hear of every collection that changed
    public static ShelvesPart in(Platform platform, ShelfDesk.Dependents dependents) {
        return new ShelvesPart(platform, dependents);
    }

    public ShelfDesk desk() {
        return desk;
    }
}
