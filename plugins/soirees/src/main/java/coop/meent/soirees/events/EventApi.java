package coop.meent.soirees.events;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/// Events for programs, under the rules of the pages.
final class EventApi {
    private static final String ONE = EventPages.ONE;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private static final Operation LIST =
            Operation.answering(
                    "Events that are to come, or those of the past, by kind and host",
                    EventJson.Piece.class,
                    "past",
                    "kind",
                    "host",
                    "cursor",
                    "limit");
    private static final Operation SHOW = Operation.answering("An event", EventJson.Out.class);
    private static final Operation ADD =
            Operation.answering("Plan an event, as a draft", EventJson.Out.class)
                    .taking(EventJson.Input.class, EventJson.EVENT)
                    .with(201);
    private static final Operation EDIT =
            Operation.answering("Change an event", EventJson.Out.class)
                    .taking(EventJson.Input.class, EventJson.EVENT);
    private static final Operation PUBLISH =
            Operation.answering("Publish a draft", EventJson.Out.class);
    private static final Operation CANCEL =
            Operation.answering("Call an event off", EventJson.Out.class)
                    .taking(EventJson.Cancel.class, EventJson.CANCEL);
    private static final Operation REPEAT =
            Operation.answering("Have an event come back", EventJson.Repeated.class)
                    .taking(EventJson.Repeat.class, EventJson.REPEAT);
    private static final Operation COPY =
            Operation.answering("Copy an event to a new draft", EventJson.Out.class).with(201);
    private static final Operation DELETE = Operation.doing("Throw a draft away");

    private final Events events;
    private final EventLists lists;
    private final EventDesk desk;
    private final SeriesDesk series;
    private final FormViews forms;

    EventApi(Events events, EventLists lists, EventDesk desk, SeriesDesk series, FormViews forms) {
        this.events = events;
        this.lists = lists;
        this.desk = desk;
        this.series = series;
        this.forms = forms;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/events", all, this::list).described(LIST),
                Route.post("/events", in, this::add).described(ADD),
                Route.get(ONE, all, this::show).described(SHOW),
                Route.put(ONE, in, this::edit).described(EDIT),
                Route.delete(ONE, in, this::delete).described(DELETE),
                Route.post(ONE + "/publish", in, this::publish).described(PUBLISH),
                Route.post(ONE + "/cancel", in, this::cancel).described(CANCEL),
                Route.post(ONE + "/repeat", in, this::repeat).described(REPEAT),
                Route.post(ONE + "/copy", in, this::copy).described(COPY));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice = lists.list(viewer, EventPages.filter(ctx), limit);
        var items = slice.items().stream().map(it -> out(viewer, it)).toList();
        ctx.json(new EventJson.Piece(items, slice.next().orElse(null)));
    }

    private EventJson.Out out(Viewer viewer, Listed it) {
        return EventJson.Out.of(it, events.sight().organises(viewer, it.event()));
    }

    private void show(Context ctx) {
        answer(ctx, EventPages.id(ctx));
    }

    private void answer(Context ctx, long id) {
        var viewer = Viewer.of(ctx);
        ctx.json(out(viewer, lists.find(viewer, id).listed()));
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(EventJson.Input.class).form(forms.zone());
        refuse(forms.check(viewer, form, Optional.empty()));
        made(ctx, desk.add(viewer, Long.parseLong(form.host()), form.what()));
    }

    private void made(Context ctx, long id) {
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/soirees/events/" + id);
        answer(ctx, id);
    }

    // before what was sent is judged, so that nobody else reads of it what is wrong
    private Event organised(Context ctx) {
        return events.organised(Viewer.of(ctx), EventPages.id(ctx));
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = organised(ctx);
        var form = ctx.bodyAsClass(EventJson.Input.class).form(event.times().zone());
        refuse(forms.check(viewer, form, Optional.of(event)));
        if (desk.edit(viewer, event.id(), form.what(), form.version(), form.rest()).isPresent()) {
            throw new MeentException(Code.CONFLICT, "changed meanwhile: event " + event.id());
        }
        show(ctx);
    }

    private void publish(Context ctx) {
        desk.publish(Viewer.of(ctx), EventPages.id(ctx), false);
        show(ctx);
    }

    private void cancel(Context ctx) {
        var event = organised(ctx);
        var sent = ctx.bodyAsClass(EventJson.Cancel.class);
        if (sent.words().length() > EventCheck.LONGEST_REASON) {
            refuse(List.of(DeedPages.tooLong()));
        }
        desk.cancel(Viewer.of(ctx), event.id(), sent.others(), sent.words());
        show(ctx);
    }

    private void repeat(Context ctx) {
        var event = organised(ctx);
        var typed = ctx.bodyAsClass(EventJson.Repeat.class).typed();
        refuse(typed.check());
        int made = series.repeat(Viewer.of(ctx), event.id(), typed.series());
        ctx.json(new EventJson.Repeated(made));
    }

    private void copy(Context ctx) {
        made(ctx, series.copy(Viewer.of(ctx), EventPages.id(ctx)));
    }

    private void delete(Context ctx) {
        desk.delete(Viewer.of(ctx), EventPages.id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
