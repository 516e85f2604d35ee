package coop.meent.soirees.registrations;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.PeopleStore.Which;
import coop.meent.soirees.registrations.Registration.State;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The organiser's list of who comes and who waits, on a page and as a file.
final class PeoplePages {
    private static final String PATH = "/events/{event}/people";
    private static final String ONE = PATH + "/{registration}";
    private static final int PAGE = 50;
    private static final int PIECE = 200;

    private final RegistrationStore store = new RegistrationStore();
    private final Platform platform;
    private final Events events;
    private final People people;
    private final Credits credits;
    private final PeopleFile file;

    PeoplePages(Platform platform, Events events, People people, Credits credits) {
        this.platform = platform;
        this.events = events;
        this.people = people;
        this.credits = credits;
        this.file = new PeopleFile(platform.texts());
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(PATH, in, this::list).sample("/events/6/people"),
                Route.get(PATH + ".csv", in, this::csv).sample("/events/6/people.csv"),
                Route.post(ONE + "/cancel", in, this::cancel),
                Route.post(ONE + "/credit", in, this::credit),
                Route.post(ONE + "/keep", in, this::keep));
    }

    private Event event(Context ctx) {
        return events.organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private static Optional<State> state(Context ctx) {
        var asked = Asked.query(ctx).apply("state").toUpperCase(Locale.ROOT);
        return Arrays.stream(State.values()).filter(it -> it.name().equals(asked)).findFirst();
    }

    private void list(Context ctx) {
        var event = event(ctx);
        var state = state(ctx);
        long after = Asked.number(Asked.query(ctx).apply("cursor"), 18).orElse(0L);
        var piece = people.page(Viewer.of(ctx), new Which(event.id(), state, after), PAGE);
        var code = state.map(it -> it.name().toLowerCase(Locale.ROOT)).orElse("");
        var path = event.path() + "/people";
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("lines", piece.slice().items());
        model.put("state", code);
        model.put("path", path);
        model.put("ahead", platform.clock().instant().isBefore(event.times().starts()));
        model.put(
                "next",
                piece.slice()
                        .next()
                        .map(it -> path + "?state=" + code + "&cursor=" + it)
                        .orElse(""));
        ctx.render("soirees/registrations/people.peb", model);
    }

    private void csv(Context ctx) throws IOException {
        var viewer = Viewer.of(ctx);
        var event = event(ctx);
        ctx.contentType("text/csv; charset=utf-8");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"event-%d.csv\"".formatted(event.id()));
        var out = ctx.outputStream();
        long after = 0;
        var more = true;
        while (more) {
            var piece = people.page(viewer, new Which(event.id(), Optional.empty(), after), PIECE);
            var text = after == 0 ? file.head(piece.offering(), viewer.language()) : "";
            out.write(
                    (text + file.lines(piece.slice().items(), viewer.language()))
                            .getBytes(StandardCharsets.UTF_8));
            after = piece.slice().next().map(Long::valueOf).orElse(0L);
            more = after > 0;
        }
    }

    /// {@return a registration at the event of the path}
    private Registration found(Context ctx, Event event) {
        long id = Asked.id(ctx, "registration");
        return platform.transactions()
                .read(Viewer.of(ctx), db -> store.find(db, id))
                .filter(it -> it.event() == event.id())
                .orElseThrow(() -> MeentException.notFound("registration " + id));
    }

    private void cancel(Context ctx) {
        var event = event(ctx);
        credits.cancel(Viewer.of(ctx), found(ctx, event));
        Flash.say(ctx, "registrations.people.cancelled");
        Redirects.seeOther(ctx, event.path() + "/people");
    }

    private void credit(Context ctx) {
        var event = event(ctx);
        credits.lower(Viewer.of(ctx), event, found(ctx, event));
        Flash.say(ctx, "registrations.people.credited");
        Redirects.seeOther(ctx, event.path() + "/desk");
    }

    private void keep(Context ctx) {
        var event = event(ctx);
        credits.keep(Viewer.of(ctx), event, found(ctx, event));
        Flash.say(ctx, "registrations.people.kept");
        Redirects.seeOther(ctx, event.path() + "/desk");
    }
}
