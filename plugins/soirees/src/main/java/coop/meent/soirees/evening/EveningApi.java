package coop.meent.soirees.evening;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.registrations.Registration;
import coop.meent.soirees.registrations.RegistrationStore;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Plans and rounds for programs, under the rules of the pages.
final class EveningApi {
    private static final String ONE = "/events/{event}";
    private static final String ROUNDS = ONE + "/rounds";
    private static final String ROUND = ROUNDS + "/{round}";

    private static final Operation PLAN =
            Operation.answering(
                            "Make the plan of an evening; for its organiser",
                            EveningJson.Out.class,
                            "seed")
                    .with(201);
    private static final Operation LIST =
            Operation.answering(
                    "The rounds of an evening, without tables", EveningJson.Piece.class);
    private static final Operation SHOW =
            Operation.answering(
                    "Who sits where in a round; one's own table for who takes part",
                    EveningJson.Round.class);
    private static final Operation START =
            Operation.answering("Start the next round", EveningJson.Round.class);
    private static final Operation END =
            Operation.answering("Ring the bell of the round that runs", EveningJson.Round.class);

    private final RegistrationStore registrations = new RegistrationStore();
    private final HallStore halls = new HallStore();
    private final Workshop shop;

    EveningApi(Workshop shop) {
        this.shop = shop;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post(ONE + "/plan", in, this::plan).described(PLAN),
                Route.get(ROUNDS, in, this::list).described(LIST),
                Route.get(ROUND, in, this::show).described(SHOW),
                Route.post(ROUND + "/start", in, this::start).described(START),
                Route.post(ROUND + "/end", in, this::end).described(END));
    }

    private Event organised(Context ctx) {
        return shop.events().organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private void plan(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = organised(ctx);
        var settings = read(viewer, db -> course(db, event)).settings();
        shop.plans().make(viewer, event, settings, seed(ctx));
        var out =
                read(
                        viewer,
                        db ->
                                EveningJson.Out.of(
                                        event.id(),
                                        course(db, event),
                                        halls.colleagues(db, event.id())));
        ctx.status(201).header("Location", "/api/v1" + event.path() + "/rounds").json(out);
    }

    private long seed(Context ctx) {
        var typed = Asked.query(ctx).apply("seed");
        if (typed.isEmpty()) {
            return shop.plans().seed();
        }
        return Asked.number(typed, 18)
                .orElseThrow(() ->
                        MeentException.invalid(
                                List.of(Problem.of("seed", "evening.problem.seed"))));
    }

    private void list(Context ctx) {
        var seen = seen(ctx);
        var now = shop.platform().clock().instant();
        var items =
                read(Viewer.of(ctx), db -> course(db, seen.event())).turns().stream()
                        .map(it -> EveningJson.Round.of(it, Tables.none(), now))
                        .toList();
        ctx.json(new EveningJson.Piece(items, null));
    }

    private void show(Context ctx) {
        answer(ctx, seen(ctx));
    }

    private void start(Context ctx) {
        var event = organised(ctx);
        shop.rounds().start(Viewer.of(ctx), event, EveningPages.round(ctx));
        answer(ctx, new Seen(event, OptionalLong.empty()));
    }

    private void end(Context ctx) {
        var event = organised(ctx);
        shop.rounds().end(Viewer.of(ctx), event, EveningPages.round(ctx));
        answer(ctx, new Seen(event, OptionalLong.empty()));
    }

    /// What somebody may read of an evening.
    ///
    /// @param own the registration whose table alone they may; empty for all
    private record Seen(Event event, OptionalLong own) {}

    private Seen seen(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = shop.events().find(viewer, Asked.id(ctx, "event"));
        if (shop.events().sight().organises(viewer, event)) {
            return new Seen(event, OptionalLong.empty());
        }
        long person = viewer.person().orElse(0);
        return read(viewer, db -> registrations.of(db, event.id(), person))
                .filter(Registration::placed)
                .map(it -> new Seen(event, OptionalLong.of(it.id())))
                .orElseThrow(() -> MeentException.notFound("rounds of event " + event.id()));
    }

    private void answer(Context ctx, Seen seen) {
        int number = EveningPages.round(ctx);
        var now = shop.platform().clock().instant();
        var round =
                read(
                        Viewer.of(ctx),
                        db -> {
                            var course = course(db, seen.event());
                            var turn = course.turn(number);
                            var tables =
                                    turn.isPresent() && shown(course, seen, number)
                                            ? tables(db, seen, number)
                                            : Tables.none();
                            return turn.map(it -> EveningJson.Round.of(it, tables, now));
                        });
        ctx.json(round.orElseThrow(() -> MeentException.notFound("round " + number)));
    }

    // who takes part reads of the tables that their telephone shows, or showed
    private boolean shown(Course course, Seen seen, int number) {
        var now = shop.platform().clock().instant();
        var moment = Moment.of(seen.event(), course, now);
        return seen.own().isEmpty()
                || number <= course.last()
                || (moment.shows() && number <= moment.round());
    }

    private Tables tables(Handle db, Seen seen, int number) {
        var all = shop.evenings().tables(db, seen.event(), number);
        return seen.own().isEmpty() ? all : all.of(seen.own().getAsLong());
    }

    private Course course(Handle db, Event event) {
        return shop.evenings().course(db, event.id());
    }

    private <T> T read(Viewer viewer, Function<Handle, T> work) {
        return shop.platform().transactions().read(viewer, work);
    }
}
