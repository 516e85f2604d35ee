package coop.meent.core.setup;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The steps as pages: each can be left, skipped and taken up again.
final class SetupPages {
    private static final String HOME = "/admin/setup";
    private static final String ONE = HOME + "/{step}";

    private final SetupWork work;
    private final Function<Viewer, List<?>> plugins;

    /// @param plugins as the team sees them
    SetupPages(SetupWork work, Function<Viewer, List<?>> plugins) {
        this.work = work;
        this.plugins = plugins;
    }

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get(HOME, team, this::home),
                Route.post(HOME, team, this::dismiss),
                Route.get(ONE, team, ctx -> show(ctx, step(ctx), List.of(), Map.of()))
                        .sample("/admin/setup/name"),
                Route.post(ONE, team, this::act),
                Route.post(ONE + "/skip", team, this::skip));
    }

    private void home(Context ctx) {
        var progress = work.setup().of(Viewer.of(ctx));
        ctx.render("core/admin/setup.peb", Map.of("setup", progress));
    }

    private void dismiss(Context ctx) {
        work.setup().dismiss(Viewer.of(ctx));
        Redirects.seeOther(ctx, "/admin");
    }

    private void skip(Context ctx) {
        var step = step(ctx);
        work.setup().skip(Viewer.of(ctx), step);
        onward(ctx, step);
    }

    // to the next step, whatever its state: who goes through them in order sees them all
    private static void onward(Context ctx, Step step) {
        Redirects.seeOther(ctx, step.next().map(Step::path).orElse(HOME));
    }

    private void show(Context ctx, Step step, List<Problem> problems, Map<String, ?> more) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("step", step);
        model.put("setup", work.setup().of(viewer));
        model.put("problems", problems);
        model.put("name", typed(ctx, "name").orElseGet(() -> work.identity().value("name")));
        model.put("person", typed(ctx, "name").orElse(""));
        model.put("email", typed(ctx, "email").orElse(""));
        model.put("language", viewer.language());
        model.put("smtp", work.mailIsSet());
        model.put("result", "");
        model.put("said", "");
        model.put("plugins", step == Step.PLUGINS ? plugins.apply(viewer) : List.of());
        model.putAll(more);
        ctx.render("core/admin/setup-step.peb", model);
    }

    private void act(Context ctx) {
        var step = step(ctx);
        switch (step) {
            case LANGUAGE -> language(ctx);
            case NAME -> name(ctx);
            case MAIL -> mail(ctx);
            case PLUGINS, MEMBERS -> {
                work.setup().done(Viewer.of(ctx), step);
                onward(ctx, step);
            }
            case SECOND -> second(ctx);
        }
    }

    private void language(Context ctx) {
        var chosen = typed(ctx, "language").flatMap(Language::ofTag);
        if (chosen.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var problem = Problem.of("language", "account.problem.language");
            show(ctx, Step.LANGUAGE, List.of(problem), Map.of());
            return;
        }
        work.language(Viewer.of(ctx), chosen.get());
        ctx.redirect(chosen.get().href(Step.NAME.path()), HttpStatus.SEE_OTHER);
    }

    private void name(Context ctx) {
        var problems = work.name(Viewer.of(ctx), typed(ctx, "name").orElse(""));
        answered(ctx, Step.NAME, problems);
    }

    private void answered(Context ctx, Step step, List<Problem> problems) {
        if (problems.isEmpty()) {
            onward(ctx, step);
            return;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, step, problems, Map.of());
    }

    private void mail(Context ctx) {
        var result = work.mail(Viewer.of(ctx));
        show(ctx, Step.MAIL, List.of(), Map.of("result", result.kind(), "said", result.said()));
    }

    private void second(Context ctx) {
        var name = typed(ctx, "name").orElse("");
        var problems = work.second(Viewer.of(ctx), name, typed(ctx, "email").orElse(""));
        if (problems.isEmpty()) {
            Flash.say(ctx, "flash.setup.second");
        }
        answered(ctx, Step.SECOND, problems);
    }

    static Step step(Context ctx) {
        return Step.of(ctx.pathParam("step"))
                .orElseThrow(() -> MeentException.notFound("such step"));
    }

    private static Optional<String> typed(Context ctx, String field) {
        return Optional.ofNullable(ctx.formParam(field)).map(String::strip);
    }
}
