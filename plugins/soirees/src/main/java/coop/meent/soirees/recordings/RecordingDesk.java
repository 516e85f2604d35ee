package coop.meent.soirees.recordings;

import coop.meent.api.Access;
import coop.meent.api.Audiences;
import coop.meent.api.FileKind;
import coop.meent.api.FileShelf;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts recordings here, for who holds the event.
final class RecordingDesk {
    /// The shelf on which the files stand.
    static final String SHELF = "recordings";

    /// What a form may bring in one go; larger ones come in pieces before.
    static final long AT_ONCE = 100_000_000;

    private static final long FILM = 2_000_000_000;

    private final RecordingStore store = new RecordingStore();
    private final Transactions transactions;
    private final Audiences audiences;
    private final StoredFiles files;
    private final Events events;
    private final Clock clock;

    RecordingDesk(Platform platform, Events events) {
        this.transactions = platform.transactions();
        this.audiences = platform.audiences();
        this.files = platform.files();
        this.events = events;
        this.clock = platform.clock();
    }

    FileShelf shelf() {
        return FileShelf.of(SHELF, Access.SIGNED_IN, this::reads)
                .forTheHouse()
                .taking(FileKind.VIDEO, FILM)
                .taking(FileKind.AUDIO, AT_ONCE);
    }

    private boolean reads(Viewer viewer, StoredFile file) {
        var who = Beholder.of(viewer, audiences, clock);
        return transactions.read(viewer, db -> store.reads(db, who, file.id()));
    }

    /// A recording and the event of which it is.
    record Held(Event event, Recording recording) {}

    /// {@return the recording, for who holds its event}
    Held held(Viewer viewer, long id) {
        var who = Beholder.of(viewer, audiences, clock);
        var recording =
                transactions
                        .read(viewer, db -> store.find(db, who, id))
                        .orElseThrow(() -> MeentException.notFound("recording " + id));
        return new Held(events.organised(viewer, recording.event()), recording);
    }

    /// {@return what is wrong with a recording}
    ///
    /// @param before the recording as it is; empty for a new one
    /// @param file whether one came, or is there already
    List<Problem> check(
            Viewer viewer, RecordingForm form, Optional<Recording> before, boolean file) {
        var problems = new ArrayList<>(form.check());
        var term = form.audience();
        boolean same = before.filter(it -> it.audience().term().equals(term)).isPresent();
        boolean fits = same || term.equals(Recording.Audience.ATTENDEES);
        if (!fits && audiences.chosen(viewer, term).isEmpty()) {
            problems.add(Problem.of("audience", "recordings.problem.audience"));
        }
        if (!file && form.link().isEmpty()) {
            problems.add(Problem.of("link", "recordings.problem.nothing"));
        }
        return problems;
    }

    /// {@return the id of the recording that was put here}
    long add(Viewer viewer, Event event, RecordingForm form, Optional<StoredFile> file) {
        var written = form.written(file.map(StoredFile::id).orElse(""), event.times().zone());
        return transactions.run(
                viewer,
                tx -> {
                    file.ifPresent(it -> files.keep(tx, it));
                    long id = store.insert(tx.handle(), event.id(), written, clock.instant());
                    told(tx, "recording.added", id);
                    return id;
                });
    }

    /// Changes it; another file takes the place of the one before.
    void change(Viewer viewer, Held held, RecordingForm form, Optional<StoredFile> file) {
        long id = held.recording().id();
        transactions.run(
                viewer,
                tx -> {
                    var now = locked(tx, id);
                    var kept = now.source().file();
                    file.ifPresent(it -> replace(tx, kept, it));
                    var lies = file.map(StoredFile::id).orElse(kept);
                    store.update(tx.handle(), id, form.written(lies, held.event().times().zone()));
                    told(tx, "recording.changed", id);
                    return true;
                });
    }

    private void replace(Transaction tx, String before, StoredFile file) {
        files.keep(tx, file);
        if (!before.isEmpty()) {
            files.remove(tx, before);
        }
    }

    void remove(Viewer viewer, long id) {
        held(viewer, id);
        transactions.run(
                viewer,
                tx -> {
                    var file = locked(tx, id).source().file();
                    if (!file.isEmpty()) {
                        files.remove(tx, file);
                    }
                    store.delete(tx.handle(), id);
                    told(tx, "recording.removed", id);
                    return true;
                });
    }

    private Recording locked(Transaction tx, long id) {
        return store.lock(tx.handle(), id)
                .orElseThrow(() -> MeentException.notFound("recording " + id));
    }

    private static void told(Transaction tx, String action, long id) {
        tx.audit(action, Recording.TYPE + ":" + id, Map.of());
        tx.publish(Recording.TYPE, Long.toString(id));
    }
}
