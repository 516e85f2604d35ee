package coop.meent.sharing.inventory;

import coop.meent.api.LongWork;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.inventory.Import.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Sheets on their way in: sent, looked at, and brought in or dropped. Until one is brought in,
/// nothing of the inventory changes.
final class Imports {
    private static final Duration LONGEST = Duration.ofHours(20);
    private static final Viewer SELF = Viewer.system("sharing.import");
    private static final int LATEST = 5;

    private final Platform platform;
    private final ImportStore store = new ImportStore();
    private final PictureStore pictures = new PictureStore();

    Imports(Platform platform) {
        this.platform = platform;
    }

    /// {@return a sheet for an organisation for which the viewer acts}
    Import find(Viewer viewer, long id) {
        return platform.transactions()
                .read(viewer, db -> store.find(db, id))
                .filter(it -> viewer.actsFor(it.organisation()))
                .orElseThrow(() -> none(id));
    }

    List<Import> latest(Viewer viewer) {
        return platform.transactions()
                .read(viewer, db -> store.latest(db, viewer.organisations(), LATEST));
    }

    List<Line> lines(Viewer viewer, long id, int after, int most) {
        return platform.transactions().read(viewer, db -> store.lines(db, id, after, most));
    }

    /// Lays ready what was found in a sheet.
    ///
    /// @return its id
    long lay(Viewer viewer, Import sheet, Reception.Found found) {
        if (!viewer.actsFor(sheet.organisation())) {
            throw new MeentException(Code.FORBIDDEN, "does not act for " + sheet.organisation());
        }
        return platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            long id = store.insert(tx.handle(), sheet);
                            store.lay(tx.handle(), id, found.lines());
                            found.pictures().forEach(it -> platform.files().keep(tx, it.file()));
                            var ready =
                                    found.pictures().stream()
                                            .map(Reception.Picture::ready)
                                            .toList();
                            pictures.lay(tx.handle(), id, ready);
                            tx.audit("inventory.sent", subject(sheet), Map.of("import", id));
                            return id;
                        });
    }

    /// Begins to bring it in.
    void bring(Viewer viewer, long id) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var sheet = ready(tx, viewer, id);
                            if (sheet.total() == 0) {
                                throw new MeentException(
                                        Code.CONFLICT, "import " + id + " changes nothing");
                            }
                            long work = platform.work().begin(tx, viewer, order(viewer, sheet));
                            store.change(tx.handle(), id, State.BRINGING, OptionalLong.of(work));
                            tx.audit("inventory.begun", subject(sheet), Map.of("import", id));
                            return true;
                        });
    }

    private LongWork.Order order(Viewer viewer, Import sheet) {
        var title = platform.texts().text(viewer.language(), "inventory.work.title", sheet.file());
        var key = Long.toString(sheet.id());
        return new LongWork.Order(Bringing.KIND, title, key, key);
    }

    /// Forgets what was sent and is not brought in.
    void drop(Viewer viewer, long id) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            drop(tx, ready(tx, viewer, id));
                            return true;
                        });
    }

    private void drop(Transaction tx, Import sheet) {
        store.change(tx.handle(), sheet.id(), State.DROPPED, OptionalLong.empty());
        pictures.takeAll(tx.handle(), sheet.id())
                .forEach(it -> platform.files().remove(tx, it.file()));
        tx.audit("inventory.dropped", subject(sheet), Map.of("import", sheet.id()));
    }

    private Import ready(Transaction tx, Viewer viewer, long id) {
        var sheet =
                store.lock(tx.handle(), id)
                        .filter(it -> viewer.actsFor(it.organisation()))
                        .orElseThrow(() -> none(id));
        if (sheet.state() != State.READY) {
            throw new MeentException(Code.CONFLICT, "import " + id + " is " + sheet.state());
        }
        return sheet;
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

    static String subject(Import sheet) {
        return "organisation:" + sheet.organisation();
    }

    private static MeentException none(long id) {
        return MeentException.notFound("import " + id);
    }
}
