package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.IssuedPass;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Pass;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fruit is tasted by whoever brings the link that its picker gave them.
final class Tastings implements MeentPlugin {
    private static final String PURPOSE = "tasting";
    private static final String PATH = "/tastings/{secret}";
    private static final Viewer LINK = Viewer.system("orchard.tasting");

    private final Platform platform;
    private final FruitStore store = new FruitStore();

    Tastings(Platform platform) {
        this.platform = platform;
    }

    /// Which fruit is to be tasted.
    record Tasting(long fruit) {}

    /// Where it is tasted; shown once.
    record Made(String path) {}

    // cut: routes
    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.EVERYONE, this::ask).sample("/tastings/demo"),
                Route.post(PATH, Access.EVERYONE, this::taste));
    }

    // end

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.post("/tastings", Access.MEMBER, this::give)
                        .described(
                                Operation.answering("Make a link to a tasting", Made.class)
                                        .taking(Tasting.class, "{\"fruit\": 1}")
                                        .with(201)),
                Route.get("/tastings/{fruit}", Access.MEMBER, this::standing)
                        .described(Operation.answering("Links that stand open", Slice.class)),
                Route.delete("/tastings/{fruit}", Access.MEMBER, this::revoke)
                        .described(Operation.doing("End the links to a tasting")));
    }

    private void give(Context ctx) {
        var fruit = ctx.bodyAsClass(Tasting.class).fruit();
        ctx.status(HttpStatus.CREATED).json(new Made(issue(Viewer.of(ctx), fruit)));
    }

    // cut: issue
    private String issue(Viewer viewer, long fruit) {
        var until = platform.clock().instant().plus(Duration.ofDays(7));
        var pass =
                Pass.of(PURPOSE, subject(fruit), "/orchard" + PATH, until)
                        .claiming(Map.of("fruit", Long.toString(fruit)))
                        .times(1);
        return platform.transactions().run(viewer, tx -> platform.passes().issue(tx, pass));
    }

    private static String subject(long fruit) {
        return "fruit:" + fruit;
    }

    // end

    // cut: open
    private void ask(Context ctx) {
        var pass = platform.passes().open(ctx, PURPOSE);
        ctx.render("orchard/tasting.peb", Map.of("fruit", fruit(pass), "path", ctx.path()));
    }

    private void taste(Context ctx) {
        var pass = platform.passes().open(ctx, PURPOSE);
        platform.transactions()
                .run(
                        LINK,
                        tx -> {
                            platform.passes().use(tx, pass);
                            tx.audit("tasting.done", pass.subject(), Map.of());
                            return true;
                        });
        Flash.say(ctx, "tasting.done");
        Redirects.seeOther(ctx, "/orchard");
    }

    // end

    private FruitStore.Fruit fruit(IssuedPass pass) {
        var id = Long.parseLong(pass.claim("fruit"));
        return platform.transactions().read(LINK, db -> store.byId(db, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("fruit " + id));
    }

    // cut: revoke
    private void standing(Context ctx) {
        var open = platform.passes().standing(subject(id(ctx)));
        ctx.json(new Slice<>(open, Optional.empty()));
    }

    private void revoke(Context ctx) {
        var subject = subject(id(ctx));
        platform.transactions()
                .run(Viewer.of(ctx), tx -> platform.passes().revoke(tx, PURPOSE, subject));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    // end

    private static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("fruit"));
        } catch (NumberFormatException noNumber) {
            throw MeentException.notFound("such fruit");
        }
    }
}
