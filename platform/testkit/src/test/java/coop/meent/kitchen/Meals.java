package coop.meent.kitchen;

import coop.meent.api.Access;
import coop.meent.api.Listener;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.SiteEvent.ChargePaid;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// Charges, from the side of who acts when one is paid: whoever pays for a tree gets a meal.
final class Meals implements MeentPlugin {
    private final Platform platform;
    private final MealStore store = new MealStore();

    Meals(Platform platform) {
        this.platform = platform;
    }

    // cut: hear
    @Override
    public List<Listener<?>> listeners() {
        return List.of(new Listener<>("meals", ChargePaid.class, this::paid));
    }

    private void paid(Transaction tx, Listener.Heard<ChargePaid> heard) {
        var paid = heard.event();
        if (paid.subject().startsWith("tree:")) {
            store.insert(tx.handle(), paid.charge(), paid.cents());
        }
    }

    // end

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/meals", Access.EVERYONE, this::show));
    }

    private void show(Context ctx) {
        var meals = platform.transactions().read(Viewer.of(ctx), store::cents);
        ctx.render("kitchen/meals.peb", Map.of("meals", meals));
    }
}
