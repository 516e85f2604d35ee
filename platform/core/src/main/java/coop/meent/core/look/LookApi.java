package coop.meent.core.look;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.themes.Provenance;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The look, for programs.
final class LookApi {
    private static final String EXAMPLE =
            "{\"theme\": \"meent\", \"tokens\": {\"accent\": \"#0b5a3c\", \"radius\": \"6\"}}";

    private final LookDesk desk;

    LookApi(LookDesk desk) {
        this.desk = desk;
    }

    /// The look as it is.
    ///
    /// @param theme that was chosen
    /// @param wearing that is shown, another one when the chosen one is broken
    /// @param reason why it is another one
    /// @param themes that there are
    /// @param tokens that differ from the theme's own
    record State(
            String theme,
            String wearing,
            String reason,
            List<Known> themes,
            Map<String, String> tokens) {}

    /// A theme.
    ///
    /// @param objection why it cannot be chosen; empty when it can
    record Known(String id, String name, String objection) {}

    /// What is to change; what is absent stays.
    ///
    /// @param known `true` keeps colours that read badly
    record Wish(@Nullable String theme, @Nullable Map<String, String> tokens, boolean known) {}

    /// Where every file comes from.
    record Origins(List<Provenance.File> templates, List<Provenance.File> assets) {}

    List<Route> apiRoutes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get("/admin/theme", team, ctx -> ctx.json(state()))
                        .described(Operation.answering("The look of the site", State.class)),
                Route.put("/admin/theme", team, this::change)
                        .described(
                                Operation.answering("Choose a theme and its tokens", State.class)
                                        .taking(Wish.class, EXAMPLE)),
                Route.post("/admin/theme/reset", team, this::reset)
                        .described(Operation.doing("Go back to the theme's own tokens")),
                Route.get("/admin/theme/provenance", team, this::provenance)
                        .described(
                                Operation.answering(
                                        "Which layer every template and asset comes from",
                                        Origins.class)));
    }

    private State state() {
        var wearing = desk.wearing();
        return new State(
                wearing.choice().theme(),
                wearing.theme().id(),
                wearing.reason(),
                desk.offers().stream()
                        .map(it -> new Known(it.id(), it.name(), it.objection()))
                        .toList(),
                wearing.tokens());
    }

    private void change(Context ctx) {
        var wish = ctx.bodyAsClass(Wish.class);
        if (wish.theme() != null && !wish.theme().equals(desk.wearing().choice().theme())) {
            choose(ctx, wish.theme());
        }
        var values = new LinkedHashMap<String, String>();
        var wearing = desk.wearing();
        values.putAll(wish.tokens() == null ? wearing.tokens() : wish.tokens());
        values.keySet().retainAll(LookForm.names());
        var form = new LookForm(values, wish.known());
        var problems = LookPages.problems(desk, form);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        desk.save(Viewer.of(ctx), form.tokens(wearing.theme(), wearing.own()));
        ctx.json(state());
    }

    private void choose(Context ctx, String theme) {
        desk.choose(Viewer.of(ctx), theme)
                .ifPresent(reason -> {
                    throw MeentException.invalid(
                            List.of(Problem.of("theme", "look.problem.broken", reason)));
                });
    }

    private void reset(Context ctx) {
        desk.reset(Viewer.of(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void provenance(Context ctx) {
        var found = desk.provenance();
        ctx.json(new Origins(found.templates(), found.assets()));
    }
}
