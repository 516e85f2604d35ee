package coop.meent.knowledge.exchange;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Arrivals;
import coop.meent.knowledge.exchange.Import.State;
import coop.meent.knowledge.shelves.Collections;
import java.util.List;
import java.util.Map;

/// Brings a folder in: first its articles, with links to each other, then, if that is wanted, what
/// readers see of them. Some in a step; whatever is killed between goes on where it was, and no
/// article is made twice.
final class Bringing {
    static final String KIND = "bring";

    private static final int PLACED_AT_ONCE = 50;
    private static final int SHOWN_AT_ONCE = 25;

    private final Collections collections = new Collections();
    private final ImportStore store = new ImportStore();
    private final PieceStore pieces = new PieceStore();
    private final Arrivals arrivals;
    private final Placing placing;

    Bringing(Platform platform, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.placing = new Placing(platform, arrivals);
    }

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    private Turn step(Transaction tx, String params, String cursor) {
        long id = Long.parseLong(params);
        var folder =
                store.lock(tx.handle(), id)
                        .orElseThrow(() -> MeentException.notFound("import " + id));
        if (folder.state() != State.BRINGING) {
            return Turn.end(folder.total());
        }
        var collection = collections.find(tx.handle(), folder.collection()).orElseThrow();
        var viewer = viewer(folder);
        name(tx, id);
        var next = pieces.next(tx.handle(), id, "", PLACED_AT_ONCE);
        if (!next.isEmpty()) {
            placing.place(tx, viewer, new Imports.Held(folder, collection), next);
            return on(folder, next.size());
        }
        return folder.show() && !collection.fourEyes()
                ? show(tx, viewer, folder)
                : finish(tx, folder);
    }

    // in the name of whoever sent it, as long as they are there
    private static Viewer viewer(Import folder) {
        return folder.person().isPresent()
                ? new Viewer(Viewer.Kind.PERSON, folder.person(), "", false, List.of(), "nl")
                : Viewer.system("knowledge.import");
    }

    private void name(Transaction tx, long id) {
        var unnamed = pieces.unnamed(tx.handle(), id);
        if (!unnamed.isEmpty()) {
            pieces.name(tx.handle(), id, unnamed, arrivals.reserve(tx.handle(), unnamed.size()));
        }
    }

    private Turn show(Transaction tx, Viewer viewer, Import folder) {
        var next = pieces.next(tx.handle(), folder.id(), "PLACED", SHOWN_AT_ONCE);
        if (next.isEmpty()) {
            return finish(tx, folder);
        }
        next.forEach(it -> arrivals.show(tx, viewer, it.article()));
        var numbers = next.stream().map(it -> it.piece().no()).toList();
        pieces.step(tx.handle(), folder.id(), numbers, "SHOWN");
        return on(folder, next.size());
    }

    private static Turn on(Import folder, int more) {
        return Turn.on("", folder.done() + more, folder.total());
    }

    private Turn finish(Transaction tx, Import folder) {
        store.change(tx.handle(), folder.id(), State.DONE);
        pieces.forget(tx.handle(), folder.id());
        tx.audit(
                "import.done",
                "collection:" + folder.collection(),
                Map.of("import", folder.id(), "articles", folder.texts()));
        return Turn.end(folder.total());
    }
}
