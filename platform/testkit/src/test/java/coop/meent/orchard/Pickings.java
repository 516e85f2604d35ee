package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.CalendarPart;
import coop.meent.api.CalendarSource;
import coop.meent.api.DemoContent;
import coop.meent.api.Mail;
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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Days on which we pick together: in the agenda, in calendars, and in the mail of whoever calls
/// one.
final class Pickings implements MeentPlugin {
    private static final int MINUTES = 120;

    private final Platform platform;
    private final Clock clock;
    private final PickingStore store;

    Pickings(Platform platform) {
        this.platform = platform;
        this.clock = platform.clock();
        this.store = new PickingStore(platform.calendars().zone());
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
                Route.get("/pickings/{id}", Access.EVERYONE, this::show)
                        .sample("/pickings/1"),
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
        return List.of(
                (cast, _) -> {
                    var start = ZonedDateTime.now(clock).plusDays(7);
                    plan(cast.member(), new Plan("Peren plukken", "Gent", start, Optional.empty()));
                });
    }

    private record Plan(
            String title, String place, ZonedDateTime start, Optional<LocalDate> until) {}

    private Picking plan(Viewer viewer, Plan plan) {
        return plan(viewer, plan, false);
    }

    private Picking plan(Viewer viewer, Plan plan, boolean members) {
        var planned =
                new Picking(
                        0,
                        viewer.person().orElseThrow(),
                        plan.title(),
                        plan.place(),
                        plan.start(),
                        MINUTES,
                        plan.until().orElse(plan.start().toLocalDate()),
                        members,
                        false,
                        clock.instant());
        return platform.transactions().run(viewer, tx -> kept(tx, planned));
    }

    // cut: kept
    private Picking kept(Transaction tx, Picking planned) {
        long id = store.insert(tx.handle(), planned);
        tx.audit("picking.planned", Picking.TYPE + ":" + id, Map.of());
        tx.publish(Picking.TYPE, Long.toString(id));
        var kept = store.byId(tx.handle(), Set.of(id)).getFirst();
        tx.send(letter(tx, kept));
        return kept;
    }

    private Mail letter(Transaction tx, Picking it) {
        var part = platform.calendars().part(tx, it.entry(), CalendarPart.Method.REQUEST);
        var text = platform.texts().text("nl", "pickings.mail.text");
        return new Mail(it.organiser(), it.title(), text, Optional.empty()).with(part);
    }

    // end

    private void form(Context ctx) {
        show(ctx, TypedTime.empty(platform.calendars().zone()), "", List.of());
    }

    private static void show(
            Context ctx, TypedTime start, String title, List<Problem> problems) {
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
        var made = plan(Viewer.of(ctx), new Plan(title, "", moment, Optional.empty()));
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
        var plan = new Plan(title, place, start.moment().orElseThrow(), until);
        var made = plan(Viewer.of(ctx), plan, sent.members());
        ctx.status(201)
                .json(new Json(made.id(), made.title(), made.starts().toOffsetDateTime().toString()));
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
        var id = ctx.pathParam("id");
        platform.transactions()
                .run(
                        Viewer.of(ctx),
                        tx -> {
                            change.accept(tx);
                            tx.publish(Picking.TYPE, id);
                            return id;
                        });
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
        long id = Long.parseLong(ctx.pathParam("id"));
        return platform
                .transactions()
                .read(Viewer.of(ctx), db -> store.byId(db, Set.of(id)))
                .stream()
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("picking " + id));
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
