package coop.meent.soirees.recordings;

import coop.meent.api.Audiences;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Key;
import coop.meent.soirees.registrations.Own;
import java.time.Clock;
import java.util.List;

/// The recordings, as somebody finds them.
final class Recordings {
    private final RecordingStore store = new RecordingStore();
    private final Transactions transactions;
    private final Audiences audiences;
    private final Clock clock;

    Recordings(Platform platform) {
        this.transactions = platform.transactions();
        this.audiences = platform.audiences();
        this.clock = platform.clock();
    }

    private Beholder who(Viewer viewer) {
        return Beholder.of(viewer, audiences, clock);
    }

    /// {@return the recording, which the viewer may see}
    ///
    /// @throws MeentException NOT_FOUND when they may not
    Recording find(Viewer viewer, long id) {
        var who = who(viewer);
        return transactions
                .read(viewer, db -> store.find(db, who, id))
                .orElseThrow(() -> MeentException.notFound("recording " + id));
    }

    /// {@return the same for who has a place at its event, and a link}
    Recording find(Viewer viewer, Own own, long id) {
        var who = who(viewer).with(own);
        return transactions
                .read(viewer, db -> store.find(db, who, id))
                .filter(it -> it.event() == own.event().id())
                .orElseThrow(() -> MeentException.notFound("recording " + id));
    }

    /// {@return a piece of those that the viewer may see, of the latest event first}
    ///
    /// @param cursor where the piece before ended; anything else for the beginning
    Slice<Recording> list(Viewer viewer, String cursor, int limit) {
        var who = who(viewer);
        var after = Key.in(cursor);
        var rows = transactions.read(viewer, db -> store.list(db, who, after, limit));
        return Slice.of(rows, limit, it -> new Key(it.starts().toInstant(), it.id()).cursor());
    }

    List<Recording> of(Viewer viewer, long event) {
        var who = who(viewer);
        return transactions.read(viewer, db -> store.of(db, who, event));
    }

    List<Recording> of(Viewer viewer, Own own) {
        var who = who(viewer).with(own);
        return transactions.read(viewer, db -> store.of(db, who, own.event().id()));
    }
}
