package coop.meent.soirees.registrations;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.tickets.TicketStore;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Registrations for programs, under the rules of the pages.
final class RegistrationApi {
    private static final String AT = "/events/{event}/registrations";
    private static final String ONE = "/registrations/{registration}";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final RegistrationStore registrations = new RegistrationStore();
    private final PlacesStore places = new PlacesStore();
    private final PeopleStore people = new PeopleStore();
    private final TicketStore tickets = new TicketStore();
    private final Platform platform;
    private final Events events;
    private final RegisterDesk desk;
    private final Entries entries;

    RegistrationApi(Platform platform, Events events, RegisterDesk desk) {
        this.platform = platform;
        this.events = events;
        this.desk = desk;
        this.entries = new Entries(platform);
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var out = RegistrationJson.Out.class;
        return List.of(
                Route.get(AT, in, this::list)
                        .described(
                                Operation.answering(
                                        "Who comes and who waits, for the organiser",
                                        RegistrationJson.Piece.class,
                                        "limit",
                                        "cursor")),
                Route.post(AT, in, this::register)
                        .described(
                                Operation.answering("Register yourself", out)
                                        .taking(RegistrationJson.Input.class, "{}")
                                        .with(201)),
                Route.get(ONE, in, this::show)
                        .described(Operation.answering("A registration", out)),
                Route.post(ONE + "/accept", in, this::accept)
                        .described(
                                Operation.answering("Take the place that is kept for you", out)
                                        .taking(RegistrationJson.Taking.class, "{\"offer\": 1}")),
                Route.post(ONE + "/again", in, this::again)
                        .described(
                                Operation.answering(
                                        "Wait again, with the number that you kept", out)),
                Route.post(ONE + "/cancel", in, this::cancel)
                        .described(Operation.answering("Give your place back", out)));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, Asked.id(ctx, "event"));
        long after = Asked.number(Asked.query(ctx).apply("cursor"), 18).orElse(0L);
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var which = new PeopleStore.Which(event.id(), Optional.empty(), after);
        var rows = platform.transactions().read(viewer, db -> people.page(db, which, limit + 1));
        var slice = Slice.of(rows, limit, it -> Long.toString(it.id()));
        ctx.json(
                new RegistrationJson.Piece(
                        slice.items().stream()
                                .map(it -> RegistrationJson.Out.of(it, Optional.empty()))
                                .toList(),
                        slice.next().orElse(null)));
    }

    private void register(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.find(viewer, Asked.id(ctx, "event"));
        var sent = ctx.bodyAsClass(RegistrationJson.Input.class);
        var offering = platform.transactions().read(viewer, db -> tickets.find(db, event.id()));
        var form = RegisterForm.read(sent.fields(viewer.name()), offering);
        var problems = form.check(viewer, offering);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        var entry = entries.of(viewer, event, form.chosen(offering), form.who(viewer));
        var unpaid = entries.payable(viewer, event, entry);
        if (!unpaid.isEmpty()) {
            throw MeentException.invalid(unpaid);
        }
        var made = desk.register(viewer, event.id(), entry, form.answers());
        ctx.status(made.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .header("Location", "/api/v1/soirees/registrations/" + made.it().id());
        answer(ctx, made.it());
    }

    private Registration found(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "registration");
        return platform.transactions()
                .read(viewer, db -> registrations.find(db, id))
                .filter(it -> own(viewer, it) || organises(viewer, it))
                .orElseThrow(() -> MeentException.notFound("registration " + id));
    }

    /// {@return a registration of the viewer; organisers take nobody's offer}
    private Registration mine(Context ctx) {
        var it = found(ctx);
        if (!own(Viewer.of(ctx), it)) {
            throw new MeentException(MeentException.Code.FORBIDDEN, "not theirs");
        }
        return it;
    }

    private static boolean own(Viewer viewer, Registration it) {
        return viewer.person().isPresent() && viewer.person().equals(it.who().person());
    }

    private boolean organises(Viewer viewer, Registration it) {
        return events.sight().organises(viewer, events.find(Viewer.system("soirees"), it.event()));
    }

    private void show(Context ctx) {
        answer(ctx, found(ctx));
    }

    private void accept(Context ctx) {
        var sent = ctx.bodyAsClass(RegistrationJson.Taking.class);
        int offer = Objects.requireNonNullElse(sent.offer(), 0);
        answer(ctx, desk.accept(Viewer.of(ctx), mine(ctx), offer));
    }

    private void again(Context ctx) {
        answer(ctx, desk.again(Viewer.of(ctx), mine(ctx)));
    }

    private void cancel(Context ctx) {
        answer(ctx, desk.leave(Viewer.of(ctx), found(ctx)));
    }

    private void answer(Context ctx, Registration it) {
        var offer = platform.transactions().read(Viewer.of(ctx), db -> places.offer(db, it.id()));
        ctx.json(RegistrationJson.Out.of(it, offer));
    }
}
