package coop.meent.soirees.checkin;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Who came, for programs, under the rules of the pages.
final class AttendanceApi {
    private static final String PATH = "/events/{event}/attendance";
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private static final Operation LIST =
            Operation.answering(
                    "Who has a place at an event, and who came, for who holds it",
                    AttendanceJson.Piece.class,
                    "cursor",
                    "limit");
    private static final Operation TICK =
            Operation.answering(
                            "Tick somebody at the door; 409 before the day of the event",
                            AttendanceJson.Out.class)
                    .taking(AttendanceJson.Input.class, AttendanceJson.EXAMPLE);

    private final Events events;
    private final Door door;
    private final DoorViews views;

    AttendanceApi(Events events, Door door, DoorViews views) {
        this.events = events;
        this.door = door;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.SIGNED_IN, this::list).described(LIST),
                Route.post(PATH, Access.SIGNED_IN, this::tick).described(TICK));
    }

    private Event held(Context ctx) {
        return events.organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        long after = Asked.number(Asked.query(ctx).apply("cursor"), 18).orElse(0L);
        var slice = door.slice(Viewer.of(ctx), held(ctx).id(), after, limit);
        ctx.json(piece(slice));
    }

    private AttendanceJson.Piece piece(Slice<Guest> slice) {
        var items = slice.items().stream().map(this::out).toList();
        return new AttendanceJson.Piece(items, slice.next().orElse(null));
    }

    private AttendanceJson.Out out(Guest it) {
        return AttendanceJson.Out.of(it, views.organisation(it));
    }

    private void tick(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = held(ctx);
        var input = ctx.bodyAsClass(AttendanceJson.Input.class);
        var sent = sent(ctx, input);
        door.tick(viewer, event.id(), sent);
        ctx.json(out(door.guest(viewer, event.id(), sent.registration())));
    }

    private Door.Sent sent(Context ctx, AttendanceJson.Input input) {
        var key =
                Objects.requireNonNullElseGet(ctx.header("Idempotency-Key"), AttendanceApi::fresh);
        var ago = input.at() == null ? 0 : door.since(input.at());
        return new Door.Sent(input.registration(), kind(input), key, ago);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static Tick.Kind kind(AttendanceJson.Input input) {
        return Arrays.stream(Tick.Kind.values())
                .filter(it -> it.name().equalsIgnoreCase(input.kind()))
                .findFirst()
                .orElseThrow(() ->
                        MeentException.invalid(
                                List.of(Problem.of("kind", "checkin.problem.kind"))));
    }
}
