package coop.meent.knowledge.exchange;

import coop.meent.api.LongWork;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.exchange.Import.State;
import coop.meent.knowledge.exchange.RemarkStore.About;
import coop.meent.knowledge.shelves.Collection;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Folders on their way in: sent, looked at, and brought in or dropped. Until one is brought in,
/// nothing of its collection changes.
final class Imports {
    private static final Duration LONGEST = Duration.ofHours(20);
    private static final Viewer SELF = Viewer.system("knowledge.import");
    private static final int LATEST = 10;

    private final Platform platform;
    private final Gate gate;
    private final ImportStore store = new ImportStore();
    private final PieceStore pieces = new PieceStore();
    private final RemarkStore remarks = new RemarkStore();

    Imports(Platform platform, Gate gate) {
        this.platform = platform;
        this.gate = gate;
    }

    /// An import, with the collection into which it goes.
    record Held(Import folder, Collection collection) {}

    /// {@return an import into a collection in which the viewer writes}
    Held find(Viewer viewer, long id) {
        return platform.transactions()
                .read(
                        viewer,
                        db -> {
                            var folder = store.find(db, id).orElseThrow(() -> none(id));
                            return new Held(folder, gate.write(db, viewer, folder.collection()));
                        });
    }

    /// {@return a collection in which the viewer writes}
    Collection collection(Viewer viewer, long id) {
        return platform.transactions().read(viewer, db -> gate.write(db, viewer, id));
    }

    List<Import> latest(Viewer viewer, long collection) {
        return platform.transactions().read(viewer, db -> store.latest(db, collection, LATEST));
    }

    List<About> remarks(Viewer viewer, long id, int after, int most) {
        return platform.transactions().read(viewer, db -> remarks.after(db, id, after, most));
    }

    /// Lays ready what was found in a folder.
    ///
    /// @return its id
    long lay(Viewer viewer, Import folder, Perusal.Found found) {
        return platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            gate.write(tx.handle(), viewer, folder.collection());
                            long id = store.insert(tx.handle(), folder);
                            pieces.lay(tx.handle(), id, found.pieces());
                            remarks.lay(tx.handle(), id, found.remarks());
                            tx.audit(
                                    "import.sent",
                                    "collection:" + folder.collection(),
                                    Map.of("import", id));
                            return id;
                        });
    }

    /// Begins to bring it in.
    ///
    /// @param show whether readers see it at once, where nobody else has to approve it
    void bring(Viewer viewer, long id, boolean show) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var folder = ready(tx, viewer, id);
                            var collection = gate.write(tx.handle(), viewer, folder.collection());
                            if (folder.texts() == 0) {
                                throw new MeentException(
                                        Code.CONFLICT, "import " + id + " is empty");
                            }
                            var order = order(viewer, folder, collection);
                            long work = platform.work().begin(tx, viewer, order);
                            boolean shown = show && !collection.fourEyes();
                            store.begin(tx.handle(), id, shown, work);
                            tx.audit(
                                    "import.begun",
                                    "collection:" + folder.collection(),
                                    Map.of("import", id));
                            return true;
                        });
    }

    private LongWork.Order order(Viewer viewer, Import folder, Collection collection) {
        var title =
                platform.texts().text(viewer.language(), "exchange.work.title", collection.name());
        var key = Long.toString(folder.id());
        return new LongWork.Order(Bringing.KIND, title, key, key);
    }

    /// Forgets what was sent and is not brought in.
    void drop(Viewer viewer, long id) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var folder = ready(tx, viewer, id);
                            gate.write(tx.handle(), viewer, folder.collection());
                            drop(tx, folder);
                            return true;
                        });
    }

    private void drop(Transaction tx, Import folder) {
        store.change(tx.handle(), folder.id(), State.DROPPED);
        pieces.forget(tx.handle(), folder.id());
        tx.audit(
                "import.dropped",
                "collection:" + folder.collection(),
                Map.of("import", folder.id()));
    }

    private Import ready(Transaction tx, Viewer viewer, long id) {
        var folder = store.lock(tx.handle(), id).orElseThrow(() -> none(id));
        gate.read(tx.handle(), viewer, folder.collection());
        if (folder.state() != State.READY) {
            throw new MeentException(Code.CONFLICT, "import " + id + " is " + folder.state());
        }
        return folder;
    }

    /// Throws away what nobody brought in within a day.
    void forget() {
        var before = platform.clock().instant().minus(LONGEST);
        platform.transactions()
                .run(
                        SELF,
                        tx -> {
                            store.idle(tx.handle(), before).forEach(it -> drop(tx, it));
                            return true;
                        });
    }

    private static MeentException none(long id) {
        return MeentException.notFound("import " + id);
    }
}
