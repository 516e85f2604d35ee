package coop.meent.core.uploads;

import coop.meent.api.FileShelf;
import coop.meent.api.Problem;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.files.Arrival;
import coop.meent.core.files.Blobs;
import coop.meent.core.files.Landed;
import coop.meent.core.files.Looked;
import coop.meent.core.work.HeavyWork;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Looks at files that are whole, on the pool for heavy work, and puts those that are fine where
/// they stay: the bytes first, then the row that names them.
///
/// The row is written on that pool too: it must not claim the key of the request, which belongs to
/// what is done with the file.
final class Reception {
    private static final Viewer SELF = Viewer.system("files");

    private final Transactions core;
    private final Blobs blobs;
    private final HeavyWork heavy;
    private final UploadStore store = new UploadStore();

    Reception(Transactions core, Blobs blobs, HeavyWork heavy) {
        this.core = core;
        this.blobs = blobs;
        this.heavy = heavy;
    }

    /// Receives a file that was announced.
    ///
    /// @return the problem, if there is one
    Optional<Problem> receive(Upload upload, FileShelf shelf, String field) {
        return heavy.call(() -> looked(upload, shelf, field, Optional.empty()));
    }

    /// Receives a file that nobody announced.
    ///
    /// @return the problem, if there is one
    Optional<Problem> receiveNew(Upload upload, FileShelf shelf, String field, Instant at) {
        return heavy.call(() -> looked(upload, shelf, field, Optional.of(at)));
    }

    private Optional<Problem> looked(
            Upload upload, FileShelf shelf, String field, Optional<Instant> announce) {
        try {
            var file = blobs.arriving(upload.id());
            return switch (new Arrival(file, upload.name(), shelf.most(), field).look()) {
                case Looked.Refused(var problem) -> {
                    blobs.forget(upload.id());
                    yield Optional.of(problem);
                }
                case Looked.Fine(var landed) -> {
                    blobs.settle(landed);
                    land(upload, shelf, landed, announce);
                    blobs.forget(upload.id());
                    yield Optional.empty();
                }
            };
        } catch (IOException full) {
            blobs.forgetBeside(upload.id());
            throw NoRoom.because(full);
        }
    }

    private void land(Upload upload, FileShelf shelf, Landed landed, Optional<Instant> announce) {
        core.run(
                SELF,
                tx -> {
                    var db = tx.handle();
                    store.lock(db, landed.hash());
                    announce.ifPresent(at -> store.insert(db, upload, person(upload, shelf), at));
                    var name = FileName.of(upload.name(), landed.what());
                    if (store.ready(db, upload.id(), name, landed)) {
                        blobs.land(landed);
                    }
                    return true;
                });
    }

    private static OptionalLong person(Upload upload, FileShelf shelf) {
        return shelf.common() ? OptionalLong.empty() : upload.sender();
    }
}
