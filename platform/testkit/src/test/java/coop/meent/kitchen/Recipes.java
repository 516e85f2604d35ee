package coop.meent.kitchen;

import coop.meent.api.Access;
import coop.meent.api.FreshnessKind;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Operation;
import coop.meent.api.Perishable;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Recipes of which the cooks are asked whether they still work.
final class Recipes implements MeentPlugin {
    private final Platform platform;

    Recipes(Platform platform) {
        this.platform = platform;
    }

    /// A recipe.
    ///
    /// @param organisation whose it is; below one for nobody's
    record Recipe(
            String name, String due, List<Long> cooks, List<Long> helpers, long organisation) {}

    @Override
    public List<FreshnessKind> freshness() {
        return List.of(
                FreshnessKind.of(
                        "recipe",
                        "recipes.label",
                        NoticeKind.Sight.each((viewer, _) -> viewer.signedIn())));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.put("/recipes", Access.SIGNED_IN, this::keep)
                        .described(
                                Operation.doing("Keep a recipe")
                                        .taking(
                                                Recipe.class,
                                                """
                                                {"name": "Taart", "due": "2030-01-31", "cooks": [], "helpers": []}\
                                                """)));
    }

    private void keep(Context ctx) {
        var recipe = ctx.bodyAsClass(Recipe.class);
        var due = LocalDate.parse(recipe.due());
        var thing =
                Perishable.of("recipe", recipe.name(), recipe.name(), "/kitchen", due)
                        .ownedBy(Set.copyOf(recipe.cooks()), Set.copyOf(recipe.helpers()));
        var whole = recipe.organisation() < 1 ? thing : thing.of(recipe.organisation());
        platform.transactions()
                .run(
                        Viewer.of(ctx),
                        tx -> {
                            platform.freshness().keep(tx, whole);
                            return true;
                        });
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
