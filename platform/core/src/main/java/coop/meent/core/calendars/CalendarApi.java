package coop.meent.core.calendars;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.api.When;
import coop.meent.core.calendars.Agenda.Item;
import coop.meent.core.calendars.Agenda.Stretch;
import coop.meent.core.web.Replies;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the pages of calendars do, for programs.
final class CalendarApi {
    private final Agenda agenda;
    private final Subscriptions subscriptions;
    private final Pen pen;

    CalendarApi(Agenda agenda, Subscriptions subscriptions, Pen pen) {
        this.agenda = agenda;
        this.subscriptions = subscriptions;
        this.pen = pen;
    }

    /// One time that something is.
    ///
    /// @param starts with the offset of its zone; a day for what takes whole days
    /// @param ends the same; of whole days the last
    /// @param zone in which it is read; empty for whole days
    record AgendaItem(
            String type,
            String id,
            String title,
            String starts,
            String ends,
            String zone,
            String place,
            String state,
            String path) {}

    /// What a new address is for.
    record Wish(String name) {
        // a field that JSON leaves out arrives as null
        Wish(@Nullable String name) {
            this.name = Optional.ofNullable(name).orElse("").strip();
        }
    }

    /// A new address, which is never shown again.
    record Made(String address) {}

    List<Route> routes() {
        return List.of(
                Route.get("/calendar", Access.EVERYONE, this::open)
                        .described(
                                Operation.answering(
                                        "What is on, from a day on",
                                        Slice.class,
                                        "from",
                                        "cursor",
                                        "type")),
                Route.get("/me/calendar", Access.SIGNED_IN, this::own)
                        .described(
                                Operation.answering(
                                        "What concerns oneself, from a day on",
                                        Slice.class,
                                        "from",
                                        "cursor")),
                Route.get("/me/calendar/subscriptions", Access.SIGNED_IN, this::subscriptions)
                        .described(
                                Operation.answering(
                                        "Addresses by which one's calendar is read", Slice.class)),
                Route.post("/me/calendar/subscriptions", Access.SIGNED_IN, this::subscribe)
                        .described(
                                Operation.answering("Make such an address", Made.class)
                                        .taking(Wish.class, "{\"name\": \"Telefoon\"}")
                                        .with(201)),
                Route.delete("/me/calendar/subscriptions/{id}", Access.SIGNED_IN, this::unsubscribe)
                        .described(Operation.doing("Take such an address back")));
    }

    private void open(Context ctx) {
        var viewer = Viewer.of(ctx);
        answer(ctx, agenda.from(day(ctx), viewer, CalendarPages.type(ctx)));
    }

    private void own(Context ctx) {
        answer(ctx, agenda.own(day(ctx), Viewer.of(ctx)));
    }

    private LocalDate day(Context ctx) {
        return CalendarPages.day(ctx, "cursor")
                .or(() -> CalendarPages.day(ctx, "from"))
                .orElseGet(agenda::today);
    }

    private static void answer(Context ctx, Stretch stretch) {
        var items = stretch.items().stream().map(CalendarApi::item).toList();
        ctx.json(new Slice<>(items, stretch.next().map(LocalDate::toString)));
    }

    private static AgendaItem item(Item it) {
        var when = it.occurrence().when();
        return new AgendaItem(
                it.entry().type(),
                it.entry().id(),
                it.entry().title(),
                switch (when) {
                    case When.Timed timed -> timed.start().toOffsetDateTime().toString();
                    case When.AllDay day -> day.first().toString();
                },
                switch (when) {
                    case When.Timed timed -> timed.end().toOffsetDateTime().toString();
                    case When.AllDay day -> day.last().toString();
                },
                switch (when) {
                    case When.Timed timed -> timed.start().getZone().getId();
                    case When.AllDay _ -> "";
                },
                it.occurrence().place(),
                it.occurrence().state().name(),
                it.entry().path());
    }

    private void subscriptions(Context ctx) {
        ctx.json(new Slice<>(subscriptions.of(Viewer.of(ctx)), Optional.empty()));
    }

    private void subscribe(Context ctx) {
        var viewer = Viewer.of(ctx);
        var path = subscriptions.make(viewer, ctx.bodyAsClass(Wish.class).name());
        ctx.status(HttpStatus.CREATED);
        ctx.attribute(Replies.SECRET, true);
        ctx.json(new Made(pen.base(viewer.language()) + path));
    }

    private void unsubscribe(Context ctx) {
        if (!subscriptions.revoke(Viewer.of(ctx), CalendarPages.id(ctx))) {
            throw MeentException.notFound("subscription");
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
