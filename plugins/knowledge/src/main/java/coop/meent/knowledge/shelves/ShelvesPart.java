package coop.meent.knowledge.shelves;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class ShelvesPart implements MeentPlugin {
    private final ShelfDesk desk;
    private final ShelfPages pages;
    private final CollectionPages collections;
    private final ShelfApi api;

    private ShelvesPart(Platform platform, ShelfDesk.Dependents dependents) {
        this.desk = new ShelfDesk(platform, dependents);
        var arranging = new Arranging(platform);
        this.pages = new ShelfPages(desk, arranging, platform.audiences());
        this.collections = new CollectionPages(desk, arranging, platform);
        this.api = new ShelfApi(desk, arranging);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(pages.routes().stream(), collections.routes().stream()).toList();
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
