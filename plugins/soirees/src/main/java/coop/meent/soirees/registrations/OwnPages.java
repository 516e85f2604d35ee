package coop.meent.soirees.registrations;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;

/// Somebody's own page: how they stand, and what they can do about it.
final class OwnPages {
    private final OwnDoor door;
    private final RegisterDesk desk;
    private final OwnViews views;

    OwnPages(OwnDoor door, RegisterDesk desk, OwnViews views) {
        this.door = door;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        return Stream.of(
                        door.get("", this::show),
                        door.post("/accept", this::accept),
                        door.post("/again", this::again),
                        door.post("/cancel", this::cancel))
                .flatMap(List::stream)
                .toList();
    }

    void show(Context ctx, Own own) {
        ctx.render("soirees/registrations/own.peb", views.page(Viewer.of(ctx), own));
    }

    private void accept(Context ctx, Own own) {
        int offer = Asked.number(Asked.sent(ctx, "offer"), 9).map(Math::toIntExact).orElse(0);
        try {
            desk.accept(Viewer.of(ctx), own.registration(), offer);
            Flash.say(ctx, "registrations.done.placed");
            Redirects.seeOther(ctx, own.path());
        } catch (MeentException refused) {
            gone(ctx, own, refused);
        }
    }

    // what is over says so, and keeps the number in sight
    private void gone(Context ctx, Own own, MeentException refused) {
        if (refused.code() != Code.GONE) {
            throw refused;
        }
        var model = views.facts(own);
        ctx.status(HttpStatus.GONE).render("soirees/registrations/gone.peb", model);
    }

    private void again(Context ctx, Own own) {
        var it = desk.again(Viewer.of(ctx), own.registration());
        Flash.say(
                ctx,
                it.state() == Registration.State.OFFERED
                        ? "registrations.done.offered"
                        : "registrations.done.waiting");
        Redirects.seeOther(ctx, own.path());
    }

    private void cancel(Context ctx, Own own) {
        desk.leave(Viewer.of(ctx), own.registration());
        Flash.say(ctx, "registrations.done.left");
        Redirects.seeOther(ctx, own.path());
    }
}
