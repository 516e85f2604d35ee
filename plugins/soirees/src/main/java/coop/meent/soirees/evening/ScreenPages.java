package coop.meent.soirees.evening;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The large screen: which round it is, how long it lasts yet, and who sits where.
final class ScreenPages {
    private static final String SIGNED_IN = "/events/{event}/screen";

    private final EventStore store = new EventStore();
    private final Workshop shop;

    ScreenPages(Workshop shop) {
        this.shop = shop;
    }

    List<Route> routes() {
        var link = ScreenLinks.PATH;
        return List.of(
                Route.get(SIGNED_IN, Access.SIGNED_IN, ctx -> show(ctx, this::organised))
                        .sample("/events/6/screen"),
                Route.get(SIGNED_IN + "/now", Access.SIGNED_IN, ctx -> now(ctx, this::organised))
                        .sample("/events/6/screen/now"),
                Route.get(link, Access.EVERYONE, ctx -> show(ctx, this::byLink))
                        .sample("/screen/demo"),
                Route.get(link + "/now", Access.EVERYONE, ctx -> now(ctx, this::byLink))
                        .sample("/screen/demo/now"));
    }

    /// A screen before somebody.
    ///
    /// @param path of its page
    private record Before(Event event, String path) {}

    private void show(Context ctx, Function<Context, Before> door) {
        render(ctx, "soirees/evening/screen.peb", door.apply(ctx));
    }

    private void now(Context ctx, Function<Context, Before> door) {
        render(ctx, "soirees/evening/screen-now.peb", door.apply(ctx));
    }

    private void render(Context ctx, String template, Before it) {
        var board = shop.evenings().board(Viewer.of(ctx), it.event());
        ctx.render(template, Map.of("board", board, "path", it.path()));
    }

    private Before organised(Context ctx) {
        var event = shop.events().organised(Viewer.of(ctx), Asked.id(ctx, "event"));
        return new Before(event, event.path() + "/screen");
    }

    private Before byLink(Context ctx) {
        var pass = shop.platform().passes().open(ctx, ScreenLinks.PURPOSE);
        long id = Long.parseLong(pass.claim(ScreenLinks.EVENT));
        var event =
                shop.platform()
                        .transactions()
                        .read(Viewer.of(ctx), db -> store.find(db, id))
                        .orElseThrow(() -> MeentException.notFound("event " + id));
        return new Before(event, "/soirees/screen/" + ctx.pathParam("secret"));
    }
}
