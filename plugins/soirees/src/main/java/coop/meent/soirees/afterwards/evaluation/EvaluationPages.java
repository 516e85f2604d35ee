package coop.meent.soirees.afterwards.evaluation;

import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The page on which somebody says what an event was worth to them.
final class EvaluationPages {
    static final String TAIL = "/evaluation";

    private final EvaluationDesk desk;

    EvaluationPages(EvaluationDesk desk) {
        this.desk = desk;
    }

    /// Something to choose from.
    record Choice(String value, String label) {}

    List<Route> routes(OwnDoor door) {
        return Stream.of(
                        door.get(TAIL, this::show),
                        door.post(TAIL, this::answer),
                        door.post(TAIL + "/withdraw", this::withdraw))
                .flatMap(List::stream)
                .toList();
    }

    private void show(Context ctx, Own own) {
        var view = desk.view(Viewer.of(ctx), own);
        show(ctx, own, view, List.of());
    }

    private static void show(
            Context ctx, Own own, EvaluationDesk.View view, List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("own", own);
        model.put("stage", view.stage().name().toLowerCase(Locale.ROOT));
        model.put("form", view.sheet());
        model.put("scores", IntStream.rangeClosed(0, 10).mapToObj(EvaluationPages::score).toList());
        model.put("least", Telling.LEAST);
        model.put(
                "told",
                own.event()
                        .times()
                        .ends()
                        .plus(Telling.AFTER)
                        .atZone(own.event().times().zone())
                        .toLocalDate());
        model.put("problems", problems);
        ctx.render("soirees/afterwards/evaluation.peb", model);
    }

    private static Choice score(int it) {
        return new Choice(Integer.toString(it), Integer.toString(it));
    }

    private void answer(Context ctx, Own own) {
        var viewer = Viewer.of(ctx);
        var sheet = Sheet.read(Asked.sent(ctx));
        var problems = sheet.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var stage = desk.view(viewer, own).stage();
            show(ctx, own, new EvaluationDesk.View(stage, sheet), problems);
            return;
        }
        desk.answer(viewer, own, sheet);
        Flash.say(ctx, "afterwards.done.evaluation");
        Redirects.seeOther(ctx, own.path() + TAIL);
    }

    private void withdraw(Context ctx, Own own) {
        desk.withdraw(Viewer.of(ctx), own);
        Flash.say(ctx, "afterwards.done.withdrawn");
        Redirects.seeOther(ctx, own.path() + TAIL);
    }
}
