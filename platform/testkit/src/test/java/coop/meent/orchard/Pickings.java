package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.CalendarSource;
import coop.meent.api.DemoContent;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transaction;
import coop.meent.api.TypedTime;
import coop.meent.api.Viewer;
import coop.meent.orchard.PickingDesk.Plan;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Days on which we pick together: in the agenda, in calendars, and in the mail of whoever calls
/// one.
final class Pickings implements MeentPlugin {
    private final Platform platform;
    private final Clock clock;
    private final PickingStore store;
    private final PickingDesk desk;

    Pickings(Platform platform) {
        this.platform = platform;
        this.clock = platform.clock();
        this.store = new PickingStore(platform.calendars().zone());
        this.desk = new PickingDesk(platform, store);
    }

    /// What is sent.
    public record Input(
            @Nullable String title,
            @Nullable String place,
            @Nullable TypedTime start,
            @Nullable String until,
            boolean members) {}

    /// Something new of one.
    public record Change(@Nullable String title, @Nullable TypedTime start) {}

    /// A picking day.
    public record Json(long id, String title, String starts) {}

    // cut: calendars
    @Override
    public List<CalendarSource> calendars() {
        return List.of(new PickingCalendar(store));
    }

    // end

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/pickings", Access.SIGNED_IN, this::form),
                Route.post("/pickings", Access.SIGNED_IN, this::plan).withChecks(),
                Route.get("/pickings/{id}", Access.EVERYONE, this::show).sample("/pickings/1"),
                Route.get("/pickings/{id}/calendar.ics", Access.EVERYONE, this::file)
                        .sample("/pickings/1/calendar.ics"));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.post("/pickings", Access.SIGNED_IN, this::take)
                        .described(
                                Operation.answering("Plan a picking day", Json.class)
                                        .taking(
                                                Input.class,
                                                """
                                                {"title": "Peren", "place": "Gent", "start":
                                                 {"date": "2027-09-04", "time": "09:00"}}
                                                """)
                                        .with(201)),
                Route.put("/pickings/{id}", Access.SIGNED_IN, this::change)
                        .described(
                                Operation.doing("Change a picking day")
                                        .taking(Change.class, "{\"title\": \"Appels\"}")),
                Route.delete("/pickings/{id}", Access.SIGNED_IN, this::cancel)
                        .described(Operation.doing("Call a picking day off")));
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of((cast, _) -> {
            var start = ZonedDateTime.now(clock).plusDays(7);
            desk.plan(
                    cast.member(),
                    new Plan("Peren plukken", "Gent", start, Optional.empty(), false));
        });
    }

    private void form(Context ctx) {
        show(ctx, TypedTime.empty(platform.calendars().zone()), "", List.of());
    }

    private static void show(Context ctx, TypedTime start, String title, List<Problem> problems) {
        ctx.render(
                "orchard/pickings.peb",
                Map.of("start", start, "title", title, "problems", problems));
    }

    // cut: form
    private void plan(Context ctx) {
        var title = Objects.requireNonNullElse(ctx.formParam("title"), "").strip();
        var start = TypedTime.from(ctx, "start", platform.calendars().zone());
        var problems = check(title, start);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, start, title, problems);
            return;
        }
        var moment = start.moment().orElseThrow();
        var made = desk.plan(Viewer.of(ctx), new Plan(title, "", moment, Optional.empty(), false));
        Redirects.seeOther(ctx, made.path());
    }

    private static List<Problem> check(String title, TypedTime start) {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty()) {
            problems.add(Problem.of("title", "pickings.nameless"));
        }
        problems.addAll(start.check("start"));
        return problems;
    }

    // end

    private void take(Context ctx) {
        var sent = ctx.bodyAsClass(Input.class);
        var title = Objects.requireNonNullElse(sent.title(), "").strip();
        var zone = platform.calendars().zone();
        var start = Objects.requireNonNullElse(sent.start(), TypedTime.empty(zone)).orIn(zone);
        var problems = check(title, start);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        var place = Objects.requireNonNullElse(sent.place(), "");
        var until = Optional.ofNullable(sent.until()).map(LocalDate::parse);
        var plan = new Plan(title, place, start.moment().orElseThrow(), until, sent.members());
        var made = desk.plan(Viewer.of(ctx), plan);
        ctx.status(201)
                .json(
                        new Json(
                                made.id(),
                                made.title(),
                                made.starts().toOffsetDateTime().toString()));
    }

    private void change(Context ctx) {
        var sent = ctx.bodyAsClass(Change.class);
        long id = own(ctx).id();
        changed(
                ctx,
                tx -> {
                    var now = clock.instant();
                    if (sent.title() != null) {
                        store.retitle(tx.handle(), id, sent.title(), now);
                    }
                    Optional.ofNullable(sent.start())
                            .flatMap(it -> it.orIn(platform.calendars().zone()).moment())
                            .ifPresent(it -> store.move(tx.handle(), id, it, now));
                });
    }

    private void cancel(Context ctx) {
        long id = own(ctx).id();
        changed(ctx, tx -> store.cancel(tx.handle(), id, clock.instant()));
    }

    private void changed(Context ctx, Consumer<Transaction> change) {
        desk.change(Viewer.of(ctx), ctx.pathParam("id"), change);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private Picking own(Context ctx) {
        var it = found(ctx);
        long person = Viewer.of(ctx).person().orElseThrow();
        if (it.organiser() != person) {
            throw MeentException.notFound("picking of one's own");
        }
        return it;
    }

    private Picking found(Context ctx) {
        return desk.find(Viewer.of(ctx), Long.parseLong(ctx.pathParam("id")));
    }

    private Picking visible(Context ctx) {
        var it = found(ctx);
        if (!platform.audiences().admits(Viewer.of(ctx), it.entry().audience())) {
            throw MeentException.notFound("picking " + it.id());
        }
        return it;
    }

    private void show(Context ctx) {
        ctx.render("orchard/picking.peb", Map.of("picking", visible(ctx)));
    }

    // cut: file
    private void file(Context ctx) {
        platform.calendars().file(ctx, found(ctx).entry());
    }
    // end
}
