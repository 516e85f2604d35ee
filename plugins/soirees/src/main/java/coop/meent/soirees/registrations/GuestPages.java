package coop.meent.soirees.registrations;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;

/// The page behind the button in the first mail to a guest.
final class GuestPages {
    private static final Viewer LINK = Viewer.system("soirees.guest");

    private final Platform platform;
    private final GuestDesk desk;

    GuestPages(Platform platform, GuestDesk desk) {
        this.platform = platform;
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get(GuestDesk.PATH, Access.EVERYONE, this::button).sample("/confirm/demo"),
                Route.post(GuestDesk.PATH, Access.EVERYONE, this::confirm));
    }

    private GuestDesk.Wish wish(Context ctx) {
        return desk.wish(LINK, platform.passes().open(ctx, GuestDesk.PURPOSE));
    }

    private void button(Context ctx) {
        var wish = wish(ctx);
        var event = wish.event();
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("starts", event.times().starts().atZone(event.times().zone()));
        model.put("name", wish.arrival().name());
        model.put("cents", wish.ticket().map(it -> it.cents()).orElse(0L));
        model.put("path", ctx.path());
        ctx.render("soirees/registrations/confirm.peb", model);
    }

    private void confirm(Context ctx) {
        var path = desk.confirm(LINK, wish(ctx));
        Flash.say(ctx, "registrations.done.confirmed");
        Redirects.seeOther(ctx, path);
    }
}
