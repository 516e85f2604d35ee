package coop.meent.core.uploads;

import coop.meent.api.FileShelf;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.files.Amount;
import coop.meent.core.files.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Files that come in pieces: begun, added to where the last piece ended, and looked at when they
/// are whole.
final class Uploads {
    private static final Viewer SELF = Viewer.system("files");
    private static final int AT_ONCE = 20;
    // the rest of the site needs some too
    private static final long ROOM_LEFT = 100_000_000;

    private final Transactions core;
    private final Blobs blobs;
    private final Shelves shelves;
    private final Reception reception;
    private final Clock clock;
    private final Inlet inlet;
    private final SecureRandom random = new SecureRandom();
    private final UploadStore store = new UploadStore();

    Uploads(Transactions core, Blobs blobs, Shelves shelves, Reception reception, Clock clock) {
        this.core = core;
        this.blobs = blobs;
        this.shelves = shelves;
        this.reception = reception;
        this.clock = clock;
        this.inlet = new Inlet(blobs);
    }

    /// How far an upload is.
    ///
    /// @param offset bytes that are here
    /// @param ready whether it is whole and fine
    record Progress(Upload upload, long offset, boolean ready) {}

    /// Begins to take a file for a shelf.
    ///
    /// @param whole name of the shelf, e.g. `orchard/photos`
    Upload begin(Viewer viewer, String whole, String name, long size) {
        var shelf = shelves.named(whole);
        if (!shelf.send().allows(viewer)) {
            throw new MeentException(Code.FORBIDDEN, "for " + shelf.send().name() + " only");
        }
        check(shelf, size);
        var upload = announced(viewer, whole.substring(0, whole.indexOf('/')), shelf.name(), name);
        var sized = sized(upload, size);
        core.run(
                viewer,
                tx -> {
                    if (viewer.person().isPresent()
                            && store.open(tx.handle(), viewer.person().getAsLong()) >= AT_ONCE) {
                        throw new MeentException(Code.BUSY, "sends too many files at once");
                    }
                    store.insert(tx.handle(), sized, person(shelf, viewer), clock.instant());
                    return true;
                });
        return sized;
    }

    private void check(FileShelf shelf, long size) {
        if (size <= 0) {
            throw refused("files.problem.empty");
        }
        if (size > shelf.largest()) {
            throw refused("files.problem.large", Amount.of(shelf.largest()));
        }
        if (blobs.room() - size < ROOM_LEFT) {
            throw new NoRoom("no room for " + size + " bytes");
        }
    }

    private static MeentException refused(String key, Object... arguments) {
        return MeentException.invalid(List.of(Problem.of("file", key, arguments)));
    }

    private static OptionalLong person(FileShelf shelf, Viewer viewer) {
        return shelf.common() ? OptionalLong.empty() : viewer.person();
    }

    Upload announced(Viewer viewer, String plugin, String shelf, String name) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Upload(id, plugin, shelf, viewer.person(), FileName.plain(name), 0, false);
    }

    private static Upload sized(Upload it, long size) {
        return new Upload(it.id(), it.plugin(), it.shelf(), it.sender(), it.name(), size, false);
    }

    /// {@return how far it is; of somebody else's nobody hears}
    Progress progress(Viewer viewer, String id) {
        var upload =
                core.read(viewer, db -> store.find(db, id))
                        .filter(it -> mine(viewer, it))
                        .orElseThrow(() -> MeentException.notFound("upload"));
        return new Progress(
                upload,
                upload.ready() ? upload.size() : Math.min(upload.size(), blobs.arrived(id)),
                upload.ready());
    }

    private static boolean mine(Viewer viewer, Upload upload) {
        return viewer.person().isPresent() && viewer.person().equals(upload.sender());
    }

    /// {@return whether the viewer may use what was sent: whoever sent it, and the site's own work}
    boolean mayUse(Viewer viewer, String id) {
        return viewer.kind() == Viewer.Kind.SYSTEM
                || core.read(viewer, db -> store.find(db, id))
                        .filter(it -> it.sender().equals(viewer.person()))
                        .isPresent();
    }

    /// Adds a piece.
    ///
    /// @throws MeentException CONFLICT when it does not fit where the last one ended; INVALID when
    ///   it is whole, and not welcome
    Progress add(Viewer viewer, String id, long offset, InputStream piece) throws IOException {
        var before = progress(viewer, id);
        if (before.ready()) {
            return before;
        }
        var upload = before.upload();
        long arrived = inlet.add(id, offset, upload.size(), piece);
        if (arrived < upload.size()) {
            return new Progress(upload, arrived, false);
        }
        var shelf =
                shelves.find(upload.plugin(), upload.shelf())
                        .orElseThrow(() -> MeentException.notFound("shelf"));
        reception
                .receive(upload, shelf, "file")
                .ifPresent(problem -> {
                    cancel(viewer, id);
                    throw MeentException.invalid(List.of(problem));
                });
        return new Progress(upload, upload.size(), true);
    }

    /// Takes a whole stream; its row is written when it is fine.
    ///
    /// @return the problem, if there is one
    Optional<Problem> addWhole(Upload upload, FileShelf shelf, InputStream content, String field)
            throws IOException {
        long arrived = inlet.add(upload.id(), 0, shelf.largest() + 1, content);
        return reception.receiveNew(sized(upload, arrived), shelf, field, clock.instant());
    }

    /// Gives up.
    void cancel(Viewer viewer, String id) {
        progress(viewer, id);
        core.run(
                SELF,
                tx -> {
                    store.delete(tx.handle(), id);
                    return true;
                });
        blobs.forget(id);
    }
}
