package coop.meent.sharing.inventory;

import coop.meent.api.DemoContent;
import coop.meent.api.LongWork;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.sharing.things.ThingsPart;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class InventoryPart implements MeentPlugin {
    private final Imports imports;
    private final Bringing bringing;
    private final ImportPages pages;
    private final ImportApi api;
    private final LabelPages labels;
    private final DemoSheet demo;

    private InventoryPart(Platform platform, ThingsPart things) {
        this.imports = new Imports(platform);
        this.bringing = new Bringing(platform, things);
        var perusal = new Perusal(platform, things.reader(), things.store());
        var reception = new Reception(platform, perusal, imports);
        this.demo = new DemoSheet(reception);
        var views = new ImportViews(platform);
        this.pages = new ImportPages(platform, imports, reception, views);
        this.api = new ImportApi(platform, imports, reception, views);
        this.labels = new LabelPages(platform, things.store());
    }

    public static InventoryPart in(Platform platform, ThingsPart things) {
        return new InventoryPart(platform, things);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(pages.routes().stream(), labels.routes().stream()).toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(demo);
    }

    @Override
    public List<LongWork> longWork() {
        return List.of(bringing.work());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.daily("imports", LocalTime.of(4, 20), imports::forget));
    }
}
