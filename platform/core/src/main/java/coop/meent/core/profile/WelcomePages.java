package coop.meent.core.profile;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first visit in three steps: who I am, my organisation, what I look for and can offer. Each
/// step is kept by itself, so that one can leave and come back.
final class WelcomePages {
    private final Profiles profiles;
    private final PersonViews views;

    WelcomePages(Profiles profiles, PersonViews views) {
        this.profiles = profiles;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/welcome", Access.SIGNED_IN, this::step),
                Route.post("/welcome", Access.SIGNED_IN, this::save),
                Route.post("/welcome/later", Access.SIGNED_IN, this::later));
    }

    private void step(Context ctx) {
        var own = profiles.own(Viewer.of(ctx));
        show(ctx, own, asked(ctx.queryParam("step"), own.profile().welcome().step()), List.of());
    }

    private static int asked(@Nullable String step, int otherwise) {
        return Optional.ofNullable(step)
                .filter(it -> it.matches("[1-3]"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private void show(Context ctx, PersonCard own, int step, List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("person", views.of(Viewer.of(ctx), own).orElseThrow());
        model.put(
                "form",
                problems.isEmpty() ? ProfileForm.of(own.profile()) : merged(ctx, own, step));
        model.put("step", step);
        model.put("problems", problems);
        ctx.render("core/welcome.peb", model);
    }

    private void save(Context ctx) {
        var viewer = Viewer.of(ctx);
        var own = profiles.own(viewer);
        int step = asked(ctx.formParam("step"), 1);
        var form = merged(ctx, own, step);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(422);
            show(ctx, own, step, problems);
            return;
        }
        profiles.change(viewer, old -> form.profile(old.welcome().after(step)));
        if (step < Welcome.LAST) {
            Redirects.seeOther(ctx, "/welcome?step=" + (step + 1));
        } else {
            Flash.say(ctx, "flash.welcome.done");
            Redirects.seeOther(ctx, "/");
        }
    }

    // each step asks a part of the profile and leaves the rest as it is
    private static ProfileForm merged(Context ctx, PersonCard own, int step) {
        var kept = ProfileForm.of(own.profile());
        var typed = ProfileForm.from(ctx);
        return switch (step) {
            case 1 ->
                    new ProfileForm(
                            typed.about(),
                            kept.looksFor(),
                            kept.offers(),
                            typed.spoken(),
                            kept.seenBy(),
                            kept.contact(),
                            kept.findable());
            case Welcome.LAST ->
                    new ProfileForm(
                            kept.about(),
                            typed.looksFor(),
                            typed.offers(),
                            kept.spoken(),
                            typed.seenBy(),
                            typed.contact(),
                            typed.findable());
            default -> kept;
        };
    }

    private void later(Context ctx) {
        profiles.change(Viewer.of(ctx), old -> old.with(old.welcome().later()));
        Redirects.seeOther(ctx, "/");
    }
}
