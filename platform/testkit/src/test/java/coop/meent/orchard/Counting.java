package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;

/// Counts the trees of an orchard one by one, which takes a while.
final class Counting implements MeentPlugin {
    private final Platform platform;
    private final TreeStore store = new TreeStore();

    Counting(Platform platform) {
        this.platform = platform;
    }

    /// How many trees to count, and under which key.
    public record Wanted(int trees, String key) {}

    /// Where to see how far it is.
    public record Begun(long id, String path) {}

    // cut: steps
    @Override
    public List<LongWork> longWork() {
        return List.of(new LongWork("count", this::count));
    }

    private Turn count(Transaction tx, String trees, String cursor) {
        long total = Long.parseLong(trees);
        long tree = cursor.isEmpty() ? 1 : Long.parseLong(cursor) + 1;
        if (tree > total) {
            return Turn.end(total, "Alle bomen zijn geteld.");
        }
        store.count(tx.handle(), tree);
        return Turn.on(Long.toString(tree), tree, total);
    }

    // end

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.post("/counting", Access.MEMBER, this::begin)
                        .described(
                                Operation.answering("Count the trees", Begun.class)
                                        .taking(Wanted.class, "{\"trees\": 3, \"key\": \"mei\"}")));
    }

    // cut: begin
    private void begin(Context ctx) {
        var viewer = Viewer.of(ctx);
        var wanted = ctx.bodyAsClass(Wanted.class);
        var order =
                new LongWork.Order(
                        "count", "Bomen tellen", Integer.toString(wanted.trees()), wanted.key());
        long id =
                platform.transactions().run(viewer, tx -> platform.work().begin(tx, viewer, order));
        ctx.json(new Begun(id, platform.work().path(id)));
    }
    // end
}
