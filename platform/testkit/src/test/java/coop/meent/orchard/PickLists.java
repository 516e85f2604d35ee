package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.orchard.PickListStore.Laid;
import io.javalin.http.Context;
import java.util.List;

/// A list of what was picked, sent in by a member: laid ready line by line where nobody sees it,
/// and brought in at once when the member agrees.
final class PickLists implements MeentPlugin {
    private static final int AT_ONCE = 50;
    private static final int LONGEST = 60;

    private final Platform platform;
    private final PickListStore store = new PickListStore();

    PickLists(Platform platform) {
        this.platform = platform;
    }

    /// What was picked, a line each.
    public record Sent(String list) {}

    /// Where to see how far it is.
    public record Begun(long id, long work) {}

    /// What lies ready, and what is wrong with it.
    public record Ready(boolean ready, List<Laid> lines) {}

    /// How much came in.
    public record Brought(int lines) {}

    @Override
    public List<LongWork> longWork() {
        return List.of(new LongWork("lay", this::lay));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.post("/picklists", Access.MEMBER, this::send)
                        .described(
                                Operation.answering("Send in what was picked", Begun.class)
                                        .taking(
                                                Sent.class,
                                                "{\"list\": \"Jonagold\\nConference\"}")),
                Route.get("/picklists/{id}", Access.MEMBER, this::show)
                        .described(Operation.answering("Look at what lies ready", Ready.class)),
                Route.post("/picklists/{id}/bring", Access.MEMBER, this::bring)
                        .described(Operation.answering("Bring in what lies ready", Brought.class)));
    }

    private void send(Context ctx) {
        var viewer = Viewer.of(ctx);
        var list = ctx.bodyAsClass(Sent.class).list();
        ctx.json(platform.transactions().run(viewer, tx -> send(tx, viewer, list)));
    }

    private Begun send(Transaction tx, Viewer viewer, String list) {
        long id = store.keep(tx.handle(), viewer.person().orElseThrow(), list);
        var own = Long.toString(id);
        var order = new LongWork.Order("lay", "Pluklijst klaarleggen", own, own);
        return new Begun(id, platform.work().begin(tx, viewer, order));
    }

    // cut: lay
    private Turn lay(Transaction tx, String list, String cursor) {
        long id = Long.parseLong(list);
        var lines = store.list(tx.handle(), id).lines().toList();
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + AT_ONCE, lines.size());
        for (int at = from; at < to; at++) {
            var name = lines.get(at).strip();
            store.lay(tx.handle(), id, new Laid(at + 1, name, problem(name)));
        }
        if (to < lines.size()) {
            return Turn.on(Integer.toString(to), to, lines.size());
        }
        store.ready(tx.handle(), id);
        return Turn.end(to, store.wrong(tx.handle(), id) + " regels zijn niet in orde.");
    }

    // end

    private static String problem(String name) {
        if (name.isEmpty()) {
            return "Hier staat niets.";
        }
        return name.length() > LONGEST ? "Dit is langer dan 60 tekens." : "";
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Long.parseLong(ctx.pathParam("id"));
        ctx.json(
                platform.transactions()
                        .read(
                                viewer,
                                db -> {
                                    if (!store.sentBy(db, id, viewer.person().orElseThrow())) {
                                        throw MeentException.notFound("pick list " + id);
                                    }
                                    return new Ready(store.isReady(db, id), store.laid(db, id));
                                }));
    }

    // cut: bring
    private void bring(Context ctx) {
        var viewer = Viewer.of(ctx);
        long picker = viewer.person().orElseThrow();
        long id = Long.parseLong(ctx.pathParam("id"));
        var fruit =
                platform.transactions()
                        .run(
                                viewer,
                                tx -> {
                                    var ids = store.bringIn(tx.handle(), id, picker);
                                    ids.forEach(it -> tx.publish(FruitSearch.TYPE, it.toString()));
                                    return ids;
                                });
        ctx.json(new Brought(fruit.size()));
    }
    // end
}
