package coop.meent.soirees.evening;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;

/// The plan to read, to print and to keep: what remains when the network of the hall does not work.
final class PlanPages {
    private static final String ONE = EveningPages.ONE + "/plan";

    private final SeatStore seats = new SeatStore();
    private final HallStore halls = new HallStore();
    private final CourseStore courses = new CourseStore();
    private final Workshop shop;
    private final PlanPaper paper;

    PlanPages(Workshop shop) {
        this.shop = shop;
        this.paper = new PlanPaper(shop.platform());
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(ONE, in, this::show).sample("/events/6/evening/plan"),
                Route.get(ONE + ".pdf", in, this::print).sample("/events/6/evening/plan.pdf"));
    }

    private Event event(Context ctx) {
        return shop.events().organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private PlanView view(Context ctx, Event event) {
        return shop.platform()
                .transactions()
                .read(
                        Viewer.of(ctx),
                        db ->
                                new PlanView(
                                        courses.of(db, event.id()),
                                        seats.of(db, event.id()),
                                        halls.people(db, event.id())));
    }

    private void show(Context ctx) {
        var event = event(ctx);
        var view = view(ctx, event);
        var typed = Asked.query(ctx).apply("round");
        int round = typed.isEmpty() ? 1 : Asked.number(ctx, "round");
        var shown = round == 0 ? view.numbers() : List.of(round);
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("round", round);
        model.put("count", view.numbers());
        model.put("seed", view.course().plan().map(it -> "" + it.seed()).orElse("–"));
        model.put("people", round == 0 ? view.lines() : List.of());
        model.put(
                "rounds",
                shown.stream()
                        .filter(view.numbers()::contains)
                        .map(it -> new PlanView.Row(it, tables(view, it)))
                        .toList());
        ctx.render("soirees/evening/plan.peb", model);
    }

    private Tables tables(PlanView view, int round) {
        return Tables.of(view.round(round), shop.platform().organisations());
    }

    private void print(Context ctx) {
        var event = event(ctx);
        var view = view(ctx, event);
        if (view.course().plan().isEmpty()) {
            throw MeentException.notFound("plan of event " + event.id());
        }
        ctx.contentType("application/pdf");
        ctx.header("Content-Disposition", "inline; filename=\"plan.pdf\"");
        try (var out = ctx.res().getOutputStream()) {
            paper.write(Viewer.of(ctx).language(), event, view, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
