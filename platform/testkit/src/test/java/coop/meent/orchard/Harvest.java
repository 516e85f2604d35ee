package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.DemoContent;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.SearchSource;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What was picked: a page that lists it, a form for members, and a source for the search.
final class Harvest implements MeentPlugin {
    private final Platform platform;
    private final FruitStore store = new FruitStore();

    Harvest(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/", Access.EVERYONE, this::show),
                Route.post("/", Access.MEMBER, this::pick));
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(new FruitSearch(store));
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(this::demo);
    }

    private void demo(DemoContent.Cast cast, List<Organisation> ignored) {
        pick(cast.member(), "Jonagold");
    }

    private void show(Context ctx) {
        var fruit = platform.transactions().read(Viewer.of(ctx), store::all);
        ctx.render(
                "orchard/harvest.peb", Map.of("fruit", fruit, "member", Viewer.of(ctx).member()));
    }

    private void pick(Context ctx) {
        var name = Objects.requireNonNullElse(ctx.formParam("name"), "").strip();
        if (!name.isEmpty()) {
            pick(Viewer.of(ctx), name);
        }
        Redirects.seeOther(ctx, "/orchard");
    }

    private long pick(Viewer viewer, String name) {
        long picker = viewer.person().orElseThrow();
        return platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            long id = store.insert(tx.handle(), picker, name);
                            tx.audit("fruit.picked", "fruit:" + id, Map.of());
                            tx.publish(FruitSearch.TYPE, Long.toString(id));
                            return id;
                        });
    }
}
