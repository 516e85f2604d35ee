package coop.meent.soirees.registrations;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.BiConsumer;

/// The two ways to somebody's own registration: signed in, or with the link that they have.
public final class OwnDoor {
    private static final String LINK = PlaceLinks.PATH;
    private static final String SIGNED_IN = "/mine/{registration}";

    private final RegistrationStore registrations = new RegistrationStore();
    private final EventStore events = new EventStore();
    private final Platform platform;

    public OwnDoor(Platform platform) {
        this.platform = platform;
    }

    /// {@return a page for both ways}
    ///
    /// @param tail what follows the own path, e.g. `/evaluation`; may be empty
    public List<Route> get(String tail, BiConsumer<Context, Own> page) {
        return List.of(
                Route.get(LINK + tail, Access.EVERYONE, ctx -> page.accept(ctx, byLink(ctx)))
                        .sample("/place/demo" + tail),
                Route.get(SIGNED_IN + tail, Access.SIGNED_IN, ctx -> page.accept(ctx, mine(ctx)))
                        .sample("/mine/1" + tail));
    }

    /// {@return what a form does, for both ways}
    public List<Route> post(String tail, BiConsumer<Context, Own> deed) {
        return List.of(
                Route.post(LINK + tail, Access.EVERYONE, ctx -> deed.accept(ctx, byLink(ctx))),
                Route.post(SIGNED_IN + tail, Access.SIGNED_IN, ctx -> deed.accept(ctx, mine(ctx))));
    }

    private Own byLink(Context ctx) {
        var pass = platform.passes().open(ctx, PlaceLinks.PURPOSE);
        long id = Long.parseLong(pass.claim(PlaceLinks.REGISTRATION));
        return own(Viewer.of(ctx), id, "/soirees/place/" + ctx.pathParam("secret"));
    }

    private Own mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "registration");
        var own = own(viewer, id, "/soirees/mine/" + id);
        if (!own.registration().who().person().equals(viewer.person())) {
            throw MeentException.notFound("registration " + id);
        }
        return own;
    }

    private Own own(Viewer viewer, long id, String path) {
        return platform.transactions()
                .read(
                        viewer,
                        db ->
                                registrations
                                        .find(db, id)
                                        .flatMap(it ->
                                                events.find(db, it.event())
                                                        .map(event -> new Own(it, event, path))))
                .orElseThrow(() -> MeentException.notFound("registration " + id));
    }
}
