package coop.meent.kitchen;

import coop.meent.api.Access;
import coop.meent.api.Fact;
import coop.meent.api.Fragment;
import coop.meent.api.Listener;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.SiteEvent.ArticleProposed;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The doors between plugins, from the side of who hears and answers: what somebody proposes
/// elsewhere becomes a recipe, shown on pages of others too.
final class Recipes implements MeentPlugin {
    private static final Viewer SELF = Viewer.system("kitchen.facts");

    private final Platform platform;
    private final RecipeStore store = new RecipeStore();

    Recipes(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/recipes", Access.EVERYONE, this::show),
                Route.post("/recipes", Access.MEMBER, this::write));
    }

    private void write(Context ctx) {
        var title = Objects.requireNonNullElse(ctx.formParam("title"), "").strip();
        var viewer = Viewer.of(ctx);
        if (!title.isEmpty()) {
            platform.transactions()
                    .run(
                            viewer,
                            tx -> {
                                store.insert(tx.handle(), viewer.person(), title);
                                return title;
                            });
        }
        Redirects.seeOther(ctx, "/kitchen/recipes");
    }

    private void show(Context ctx) {
        var recipes = platform.transactions().read(Viewer.of(ctx), store::titles);
        ctx.render(
                "kitchen/recipes.peb",
                Map.of("recipes", recipes, "member", Viewer.of(ctx).member()));
    }

    // cut: listen
    @Override
    public List<Listener<?>> listeners() {
        return List.of(new Listener<>("recipes", ArticleProposed.class, this::keep));
    }

    private void keep(Transaction tx, Listener.Heard<ArticleProposed> heard) {
        var proposed = heard.event();
        store.insert(tx.handle(), proposed.author(), proposed.title());
        tx.audit("recipe.kept", "event:" + heard.id(), Map.of());
    }

    // end

    // cut: fragments
    @Override
    public List<Fragment> fragments() {
        return List.of(
                new Fragment("home", Access.EVERYONE, "kitchen/shelf.peb", this::newest),
                new Fragment("orchard.juices", Access.EVERYONE, "kitchen/shelf.peb", this::newest),
                new Fragment("person.page", Access.MEMBER, "kitchen/shelf.peb", this::of),
                new Fragment(
                        "organisation.page", Access.MEMBER, "kitchen/shelf.peb", this::newest));
    }

    private Optional<Map<String, ?>> of(Viewer viewer, String person) {
        long author = Long.parseLong(person);
        var titles = platform.transactions().read(viewer, db -> store.titlesOf(db, author));
        return titles.isEmpty() ? Optional.empty() : Optional.of(Map.of("recipes", titles));
    }

    // end

    private Optional<Map<String, ?>> newest(Viewer viewer, String ignored) {
        var titles = platform.transactions().read(viewer, store::titles);
        return titles.isEmpty() ? Optional.empty() : Optional.of(Map.of("recipes", titles));
    }

    // cut: facts
    @Override
    public List<Fact> facts() {
        return List.of(new Fact("kitchen.cooked", this::cooked));
    }

    private Map<String, Fact.Answer> cooked(Set<String> titles) {
        var known = platform.transactions().read(SELF, store::titles);
        return titles.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(), it -> Fact.Answer.of(known.contains(it))));
    }
    // end
}
