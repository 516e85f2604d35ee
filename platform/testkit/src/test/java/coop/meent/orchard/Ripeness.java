package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.Freshness;
import coop.meent.api.FreshnessKind;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Perishable;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fruit that was picked does not stay good: its picker is asked.
final class Ripeness implements MeentPlugin {
    private static final Viewer WORK = Viewer.system("orchard.ripeness");

    private final Platform platform;
    private final FruitStore store = new FruitStore();

    Ripeness(Platform platform) {
        this.platform = platform;
    }

    /// Until when fruit is good.
    record Good(long fruit, String until) {}

    // cut: kind
    @Override
    public List<FreshnessKind> freshness() {
        return List.of(
                FreshnessKind.of(FruitSearch.TYPE, "type.fruit", this::sight)
                        .endedBy("ripeness.eaten", this::eaten));
    }

    private BiPredicate<Viewer, String> sight(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        var pickers =
                platform.transactions().read(WORK, db -> store.byId(db, numbers)).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), FruitStore.Fruit::picker));
        return (viewer, id) ->
                pickers.containsKey(id)
                        && (viewer.administrator()
                                || viewer.person().orElse(-1) == pickers.get(id));
    }

    private void eaten(Transaction tx, Viewer by, String id) {
        store.delete(tx.handle(), Long.parseLong(id));
        tx.audit("fruit.eaten", "fruit:" + id, Map.of());
    }

    // end

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/ripeness", Access.EVERYONE, this::show));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.put("/ripeness", Access.MEMBER, this::keep)
                        .described(
                                Operation.doing("Say until when fruit is good")
                                        .taking(
                                                Good.class,
                                                "{\"fruit\": 1, \"until\": \"2030-01-31\"}")));
    }

    private void keep(Context ctx) {
        var good = ctx.bodyAsClass(Good.class);
        var fruit =
                platform
                        .transactions()
                        .read(WORK, db -> store.byId(db, List.of(good.fruit())))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> MeentException.notFound("fruit " + good.fruit()));
        keep(Viewer.of(ctx), fruit, LocalDate.parse(good.until()));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    // cut: keep
    private void keep(Viewer viewer, FruitStore.Fruit fruit, LocalDate until) {
        var id = Long.toString(fruit.id());
        var thing =
                Perishable.of(FruitSearch.TYPE, id, fruit.name(), "/orchard", until)
                        .every(Period.ofMonths(1), Period.ofWeeks(1))
                        .ownedBy(Set.of(fruit.picker()), Set.of());
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            platform.freshness().keep(tx, thing);
                            return true;
                        });
    }

    // end

    /// Fruit with what readers are told of it.
    record Shown(String name, Freshness.State state) {}

    // cut: states
    private void show(Context ctx) {
        var shown =
                platform.transactions()
                        .read(
                                Viewer.of(ctx),
                                db -> {
                                    var all = store.all(db);
                                    var ids =
                                            all.stream().map(it -> Long.toString(it.id())).toList();
                                    var states =
                                            platform.freshness().states(db, FruitSearch.TYPE, ids);
                                    return all.stream()
                                            .flatMap(it ->
                                                    Stream.ofNullable(states.get("" + it.id()))
                                                            .map(at -> new Shown(it.name(), at)))
                                            .toList();
                                });
        ctx.render("orchard/ripeness.peb", Map.of("fruit", shown));
    }
    // end
}
