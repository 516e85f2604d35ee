package coop.meent.sharing.inventory;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.StoredFiles;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.inventory.Import.State;
import coop.meent.sharing.things.Photos;
import coop.meent.sharing.things.Sheet;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingsPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Brings a sheet in, some lines at a time; whatever is killed between goes on where it was, and a
/// number that is there already is changed and never made twice.
final class Bringing {
    static final String KIND = "inventory";

    private static final int AT_ONCE = 25;

    private final ImportStore store = new ImportStore();
    private final PictureStore pictures = new PictureStore();
    private final StoredFiles files;
    private final ThingsPart things;
    private final Photos photos;

    Bringing(Platform platform, ThingsPart things) {
        this.files = platform.files();
        this.things = things;
        this.photos = things.photos();
    }

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    private Turn step(Transaction tx, String params, String cursor) {
        long id = Long.parseLong(params);
        var sheet =
                store.lock(tx.handle(), id)
                        .orElseThrow(() -> MeentException.notFound("import " + id));
        if (sheet.state() != State.BRINGING) {
            return Turn.end(sheet.total());
        }
        var next = store.next(tx.handle(), id, AT_ONCE);
        next.forEach(it -> bring(tx, sheet, it));
        return next.size() < AT_ONCE
                ? finish(tx, sheet)
                : Turn.on("", sheet.done() + next.size(), sheet.total());
    }

    private void bring(Transaction tx, Import sheet, Line line) {
        var before =
                things.store().byInventory(tx.handle(), sheet.organisation(), line.inventory());
        var base = before.map(things.reader()::form).orElseGet(Perusal::blank);
        var form = Perusal.filled(base, line.values());
        var ready = pictures.take(tx.handle(), sheet.id(), line.no());
        if (things.reader().passes(form)) {
            var thing = written(tx, sheet, before, things.reader().checked(form));
            hang(tx, thing, ready);
        } else {
            ready.forEach(it -> files.remove(tx, it.file()));
        }
        store.done(tx.handle(), sheet.id(), line.no());
    }

    private Thing written(Transaction tx, Import sheet, Optional<Thing> before, Sheet said) {
        var viewer = viewer(sheet);
        return before.isPresent()
                ? things.desk().edit(tx, viewer, before.get().id(), OptionalInt.empty(), said)
                : things.desk().create(tx, viewer, sheet.organisation(), said);
    }

    // in the name of whoever confirmed it, who was asked then whether they act for the owner
    private static Viewer viewer(Import sheet) {
        return sheet.person().isPresent()
                ? new Viewer(Viewer.Kind.PERSON, sheet.person(), "", true, List.of(), "nl")
                : Viewer.system("sharing.import");
    }

    // only where nothing hangs, so that a sheet that is sent again hangs nothing twice
    private void hang(Transaction tx, Thing thing, List<PictureStore.Ready> ready) {
        boolean bare = !ready.isEmpty() && !photos.any(tx, thing.id());
        for (var it : ready) {
            if (bare) {
                photos.add(tx, thing.id(), it.file(), it.path(), thing.title());
            } else {
                files.remove(tx, it.file());
            }
        }
    }

    private Turn finish(Transaction tx, Import sheet) {
        store.change(tx.handle(), sheet.id(), State.DONE, OptionalLong.empty());
        pictures.takeAll(tx.handle(), sheet.id()).forEach(it -> files.remove(tx, it.file()));
        tx.audit(
                "inventory.done",
                Imports.subject(sheet),
                Map.of("import", sheet.id(), "things", sheet.total()));
        return Turn.end(sheet.total());
    }
}
