package coop.meent.soirees.evening.hopes;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where somebody says what they hope of an evening. Nobody else has a page that shows it.
public final class HopesPages {
    private final OwnDoor door;
    private final HopesDesk desk;
    private final Platform platform;

    public HopesPages(Platform platform, OwnDoor door) {
        this.platform = platform;
        this.door = door;
        this.desk = new HopesDesk(platform.transactions(), platform.organisations());
    }

    public List<Route> routes() {
        return Stream.of(
                        door.get("/hopes", this::show),
                        door.post("/hopes", this::about),
                        door.post("/hopes/wish", this::wish),
                        door.post("/hopes/wish/remove", this::unwish),
                        door.post("/hopes/rather-not", this::avoid),
                        door.post("/hopes/rather-not/remove", this::unavoid))
                .flatMap(List::stream)
                .toList();
    }

    private void show(Context ctx, Own own) {
        show(ctx, own, Optional.empty(), List.of());
    }

    private void show(Context ctx, Own own, Optional<About> typed, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("event", own.event());
        model.put("path", own.path());
        model.put("placed", own.registration().placed());
        model.put("problems", problems);
        if (own.registration().placed()) {
            var hoped = desk.of(viewer, own);
            model.put("about", typed.orElse(hoped.about()));
            model.put("wishes", hoped.wishes());
            model.put("ratherNot", choices(hoped.ratherNot()));
            model.put("people", choices(hoped.others()));
            model.put("languages", options(viewer, "evening.language.", About.LANGUAGES));
            model.put("topics", options(viewer, "evening.topic.", About.TOPICS));
            model.put("sectors", options(viewer, "sector.", platform.organisations().sectors()));
        }
        ctx.render("soirees/evening/hopes.peb", model);
    }

    private List<Map<String, String>> options(Viewer viewer, String prefix, List<String> codes) {
        return codes.stream()
                .map(it ->
                        Map.of(
                                "value",
                                it,
                                "label",
                                platform.texts().text(viewer.language(), prefix + it)))
                .toList();
    }

    private List<Map<String, String>> choices(List<Someone> people) {
        return people.stream()
                .map(it -> Map.of("value", Long.toString(it.id()), "label", label(it)))
                .toList();
    }

    private String label(Someone it) {
        return it.organisation().stream()
                .boxed()
                .flatMap(id -> platform.organisations().find(id).stream())
                .map(Organisation::name)
                .findFirst()
                .map(house -> it.name() + ", " + house)
                .orElse(it.name());
    }

    private void about(Context ctx, Own own) {
        placed(own);
        var about =
                new About(
                        ctx.formParams("languages"),
                        ctx.formParams("topics"),
                        Asked.sent(ctx, "seeks"),
                        Asked.sent(ctx, "offers"));
        var problems = about.check();
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), own, Optional.of(about), problems);
            return;
        }
        desk.about(Viewer.of(ctx), own, about);
        done(ctx, own, "evening.done.about");
    }

    private void wish(Context ctx, Own own) {
        placed(own);
        var wish =
                new HopesDesk.NewWish(
                        number(ctx, "person"), Asked.sent(ctx, "sector"), Asked.sent(ctx, "topic"));
        answer(ctx, own, desk.wish(Viewer.of(ctx), own, wish), "evening.done.wish");
    }

    private void unwish(Context ctx, Own own) {
        desk.unwish(Viewer.of(ctx), own, number(ctx, "wish"));
        done(ctx, own, "evening.done.unwish");
    }

    private void avoid(Context ctx, Own own) {
        placed(own);
        var problems = desk.avoid(Viewer.of(ctx), own, number(ctx, "other"));
        answer(ctx, own, problems, "evening.done.avoid");
    }

    private void unavoid(Context ctx, Own own) {
        desk.unavoid(Viewer.of(ctx), own, number(ctx, "other"));
        done(ctx, own, "evening.done.unavoid");
    }

    private void answer(Context ctx, Own own, List<Problem> problems, String words) {
        if (problems.isEmpty()) {
            done(ctx, own, words);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, own, Optional.empty(), problems);
        }
    }

    private static void done(Context ctx, Own own, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, own.path() + "/hopes");
    }

    private static long number(Context ctx, String field) {
        return Asked.number(Asked.sent(ctx, field), 18).orElse(0L);
    }

    // who waits for a place does not read who has one
    private static void placed(Own own) {
        if (!own.registration().placed()) {
            throw new MeentException(Code.CONFLICT, "has no place yet");
        }
    }
}
