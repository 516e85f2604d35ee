package coop.meent.compass.answering;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.compass.answering.Asking.Item;
import coop.meent.compass.answering.SheetView.ItemView;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages on which somebody answers, however they came to their seat.
final class SeatPages {
    private final Seats seats;
    private final Answering answering;
    private final Views views;

    SeatPages(Seats seats, Answering answering, Views views) {
        this.seats = seats;
        this.answering = answering;
        this.views = views;
    }

    /// Shows what is asked for: a question, the questions of a principle, or all of them. Without a
    /// wish it goes on with the first question that waits.
    void show(Context ctx, Spot spot) {
        var asking = asking(spot);
        var asked = Asked.query(ctx);
        var principle = principle(asking, Asked.number(ctx, "principle"));
        var one =
                asked.apply("at").isEmpty()
                        ? waiting(spot, asking)
                        : asking.at(Asked.number(ctx, "at"));
        boolean all = !asked.apply("view").isEmpty() || !spot.seat().scan().open();
        if (!all && principle.isPresent()) {
            page(ctx, spot, new Leaf(false, items(spot, asking.of(principle.get())), List.of()));
        } else if (!all && one.isPresent()) {
            page(ctx, spot, new Leaf(true, items(spot, List.of(one.get())), List.of()));
        } else {
            overview(ctx, spot, List.of());
        }
    }

    // who is ready comes back to look
    private static Optional<Item> waiting(Spot spot, Asking asking) {
        return spot.seat().taken().doneAt().isPresent()
                ? Optional.empty()
                : new Course(spot, asking).waiting();
    }

    /// What a page asks.
    ///
    /// @param one whether it asks one question at a time
    private record Leaf(boolean one, List<ItemView> items, List<Problem> problems) {}

    private Asking asking(Spot spot) {
        return seats.asking(spot.seat().scan(), spot.language());
    }

    private static Optional<Principle> principle(Asking asking, int number) {
        return asking.principles().stream().filter(it -> it.number() == number).findFirst();
    }

    private List<ItemView> items(Spot spot, List<Item> items) {
        return items.stream().map(it -> views.item(spot, it)).toList();
    }

    private void page(Context ctx, Spot spot, Leaf leaf) {
        var asking = asking(spot);
        var reads = reads(ctx, spot, asking);
        reads.put("items", leaf.items());
        reads.put("one", leaf.one());
        reads.put("just", leaf.one() ? just(spot, asking, leaf.items().getFirst()) : List.of());
        reads.put("problems", leaf.problems());
        ctx.render("compass/answering/page.peb", reads);
    }

    // the question before this one, when there is something to compare it with
    private List<ItemView> just(Spot spot, Asking asking, ItemView item) {
        return spot.seat().scan().lastFirst()
                ? List.of()
                : asking.at(item.number() - 1).map(it -> views.item(spot, it)).stream()
                        .filter(it -> it.answered() && it.last().isPresent())
                        .toList();
    }

    void overview(Context ctx, Spot spot, List<Problem> problems) {
        var asking = asking(spot);
        var reads = reads(ctx, spot, asking);
        reads.put("groups", views.groups(spot, asking));
        reads.put("resumed", new Course(spot, asking).resumed());
        reads.put("problems", problems);
        ctx.render("compass/answering/overview.peb", reads);
    }

    private Map<String, Object> reads(Context ctx, Spot spot, Asking asking) {
        var reads = new HashMap<String, Object>();
        reads.put("view", views.sheet(spot, asking));
        reads.put("email", Asked.sent(ctx, "email"));
        return reads;
    }

    /// Keeps what a page sent and leads on; what could not be kept comes back with why.
    void save(Context ctx, Spot spot) {
        var asking = asking(spot);
        var sheet = Sheet.read(ctx.formParamMap().keySet(), Asked.sent(ctx));
        if (!sheet.typed().stream()
                .allMatch(it -> seats.asked(spot.seat().scan(), it.question()))) {
            throw MeentException.notFound("such question");
        }
        var problems = sheet.check();
        if (!problems.isEmpty()) {
            mend(ctx, spot, sheet, problems);
            return;
        }
        var saved = answering.save(spot.seat(), sheet.changed(), asking.ids());
        if (saved.whole()) {
            Redirects.seeOther(ctx, next(ctx, new Course(spot, asking), asking));
        } else {
            lost(ctx, spot, sheet, saved);
        }
    }

    private static String next(Context ctx, Course course, Asking asking) {
        var go = Asked.sent(ctx, "go");
        var one = number(ctx, "at").flatMap(asking::at);
        var principle = number(ctx, "principle").flatMap(it -> principle(asking, it));
        return one.map(it -> course.from(it, go))
                .or(() -> principle.map(it -> course.from(it, go)))
                .orElseGet(course::resumed);
    }

    private static Optional<Integer> number(Context ctx, String field) {
        return Asked.number(Asked.sent(ctx, field), 4).map(Math::toIntExact);
    }

    private void mend(Context ctx, Spot spot, Sheet sheet, List<Problem> problems) {
        var asking = asking(spot);
        var items = new ArrayList<ItemView>();
        for (var typed : sheet.typed()) {
            asking.find(typed.question())
                    .map(it -> views.item(spot, it).typed(typed))
                    .ifPresent(items::add);
        }
        boolean one = !Asked.sent(ctx, "at").isEmpty();
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, spot, new Leaf(one, items, problems));
    }

    // the scan was closed, a question retired, or another window was first: all that was typed is
    // shown again
    private void lost(Context ctx, Spot spot, Sheet sheet, Answering.Saved saved) {
        var all = seats.everything(spot.seat().scan(), spot.language());
        var clashes = new ArrayList<ItemView>();
        var gone = new ArrayList<ItemView>();
        for (var typed : sheet.changed().typed()) {
            var item = views.item(spot, all.find(typed.question()).orElseThrow());
            var there = saved.clashes().get(typed.question());
            if (there != null) {
                clashes.add(item.typed(typed.given(), there));
            } else if (saved.closed() || saved.retired().contains(typed.question())) {
                gone.add(item.typed(typed));
            }
        }
        var reads = reads(ctx, spot, asking(spot));
        reads.put("closed", saved.closed());
        reads.put("clashes", clashes);
        reads.put("gone", gone);
        reads.put("at", Asked.sent(ctx, "at"));
        reads.put("principle", Asked.sent(ctx, "principle"));
        ctx.status(HttpStatus.CONFLICT);
        ctx.render("compass/answering/lost.peb", reads);
    }

    /// Notes that somebody is ready, once they said something.
    void ready(Context ctx, Spot spot) {
        if (spot.seat().answers().values().stream().noneMatch(Given::answered)) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            overview(ctx, spot, List.of(Problem.of("ready", "answering.problem.ready")));
            return;
        }
        if (!answering.ready(spot.seat())) {
            Flash.say(ctx, "answering.closed.now");
        }
        Redirects.seeOther(ctx, spot.all());
    }

    /// Deletes all that somebody said.
    void forget(Context ctx, Spot spot) {
        answering.forget(spot.seat());
        Flash.say(ctx, "answering.done.forgotten");
        Redirects.seeOther(ctx, "/compass");
    }
}
