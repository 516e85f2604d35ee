package coop.meent.soirees.registrations;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.EntryStore.Entry;
import coop.meent.soirees.registrations.RegisterViews.Ground;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// The page on which somebody registers.
final class RegisterPages {
    private static final String PATH = "/events/{event}/register";

    private final GuestDesk guests;
    private final Events events;
    private final RegisterDesk desk;
    private final RegisterViews views;
    private final Entries entries;

    RegisterPages(
            Platform platform,
            Events events,
            RegisterDesk desk,
            GuestDesk guests,
            RegisterViews views) {
        this.guests = guests;
        this.events = events;
        this.desk = desk;
        this.views = views;
        this.entries = new Entries(platform);
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.EVERYONE, this::empty).sample("/events/3/register"),
                Route.post(PATH, Access.EVERYONE, this::register).withChecks());
    }

    private Event event(Context ctx) {
        return events.find(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private void empty(Context ctx) {
        var viewer = Viewer.of(ctx);
        var ground = views.ground(viewer, event(ctx));
        if (ground.mine().isPresent()) {
            Redirects.seeOther(ctx, "/soirees/mine/" + ground.mine().get().id());
            return;
        }
        var first = views.choices(viewer, ground).getFirst().value();
        render(ctx, ground, RegisterForm.first(viewer, first, ground.offering()), List.of());
    }

    private void register(Context ctx) {
        var viewer = Viewer.of(ctx);
        var ground = views.ground(viewer, event(ctx));
        var form = RegisterForm.read(Asked.sent(ctx), ground.offering());
        var problems = form.check(viewer, ground.offering());
        if (problems.isEmpty()) {
            problems = entries.payable(viewer, ground.event(), entry(viewer, ground, form));
        }
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), ground, form, problems);
        } else if (viewer.signedIn()) {
            registered(ctx, ground, form);
        } else {
            guests.ask(viewer, ground.event(), form, form.chosen(ground.offering()));
            ctx.render("soirees/registrations/sent.peb", Map.of("event", ground.event()));
        }
    }

    private Entry entry(Viewer viewer, Ground ground, RegisterForm form) {
        return entries.of(viewer, ground.event(), form.chosen(ground.offering()), form.who(viewer));
    }

    private void registered(Context ctx, Ground ground, RegisterForm form) {
        var viewer = Viewer.of(ctx);
        long event = ground.event().id();
        var made = desk.register(viewer, event, entry(viewer, ground, form), form.answers());
        Flash.say(ctx, said(made));
        Redirects.seeOther(ctx, "/soirees/mine/" + made.it().id());
    }

    private static String said(RegisterDesk.Registered made) {
        if (!made.fresh()) {
            return "registrations.done.already";
        }
        return made.it().placed() ? "registrations.done.placed" : "registrations.done.waiting";
    }

    private void render(Context ctx, Ground ground, RegisterForm form, List<Problem> problems) {
        var model = views.page(Viewer.of(ctx), ground, form);
        model.put("problems", problems);
        ctx.render("soirees/registrations/register.peb", model);
    }
}
