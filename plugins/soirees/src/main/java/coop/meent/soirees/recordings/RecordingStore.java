package coop.meent.soirees.recordings;

import coop.meent.soirees.events.Key;
import coop.meent.soirees.typed.Cells;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The recordings in the database.
final class RecordingStore {
    // whether they may see the recording `v` of the event `e`. What the team hid is seen by the
    // team and by who holds the event; so is all of a draft.
    private static final String SEES =
            """
            (:team OR e.host = ANY(:hosts)
                OR (v.hidden = '' AND e.state <> 'DRAFT'
                    AND (v.public_from <= :now OR v.audience = ANY(:terms)
                         OR (v.audience = 'attendees'
                             AND EXISTS (SELECT FROM soirees.registration g
                                          WHERE g.event = v.event AND g.state = 'PLACED'
                                            AND (g.person = :person OR g.id = :registration))))))
            """;

    private static final String SELECT =
            "SELECT "
                    + RecordingRow.COLUMNS
                    + " FROM soirees.recording v JOIN soirees.event e ON e.id = v.event WHERE ";

    private static final String LATEST =
            """
             AND (:id = 0 OR (e.starts, v.id) < (:starts, :id))
             ORDER BY e.starts DESC, v.id DESC LIMIT :limit
            """;

    private static final String INSERT =
            """
            INSERT INTO soirees.recording (event, title, body, language, tags, file, link, audience,
                   public_from, captions, transcript, at)
            VALUES (:event, :title, :body, :language, :tags, :file, :link, :audience,
                    :public_from, :captions, :transcript, :at)
            RETURNING id
            """;

    private static final String UPDATE =
            """
            UPDATE soirees.recording
               SET title = :title, body = :body, language = :language, tags = :tags, file = :file,
                   link = :link, audience = :audience, public_from = :public_from,
                   captions = :captions, transcript = :transcript
             WHERE id = :id
            """;

    Optional<Recording> find(Handle db, Beholder who, long id) {
        return bound(who, db.createQuery(SELECT + "v.id = :id AND " + SEES))
                .bind("id", id)
                .map(new RecordingRow())
                .findOne();
    }

    /// {@return those of an event, the oldest first}
    List<Recording> of(Handle db, Beholder who, long event) {
        return bound(
                        who,
                        db.createQuery(SELECT + "v.event = :event AND " + SEES + " ORDER BY v.id"))
                .bind("event", event)
                .map(new RecordingRow())
                .list();
    }

    /// {@return a piece of all of them, those of the latest event first, with one too many}
    ///
    /// @param after the last of the piece before
    List<Recording> list(Handle db, Beholder who, Optional<Key> after, int limit) {
        return bound(who, db.createQuery(SELECT + SEES + LATEST))
                .bind("starts", after.map(Key::starts).orElse(who.now()))
                .bind("id", after.map(Key::id).orElse(0L))
                .bind("limit", limit + 1)
                .map(new RecordingRow())
                .list();
    }

    /// {@return whether they may see a recording that is in the file}
    boolean reads(Handle db, Beholder who, String file) {
        return bound(
                        who,
                        db.createQuery(
                                "SELECT EXISTS (SELECT FROM soirees.recording v"
                                        + " JOIN soirees.event e ON e.id = v.event"
                                        + " WHERE v.file = :file AND "
                                        + SEES
                                        + ")"))
                .bind("file", file)
                .mapTo(Boolean.class)
                .one();
    }

    Optional<Recording> lock(Handle db, long id) {
        return db.createQuery(SELECT + "v.id = :id FOR UPDATE OF v")
                .bind("id", id)
                .map(new RecordingRow())
                .findOne();
    }

    long insert(Handle db, long event, Written written, Instant now) {
        long id =
                bound(db.createQuery(INSERT), written)
                        .bind("event", event)
                        .bind("at", now)
                        .mapTo(Long.class)
                        .one();
        chapters(db, id, written.chapters());
        return id;
    }

    void update(Handle db, long id, Written written) {
        bound(db.createUpdate(UPDATE), written).bind("id", id).execute();
        db.createUpdate("DELETE FROM soirees.chapter WHERE recording = :id")
                .bind("id", id)
                .execute();
        chapters(db, id, written.chapters());
    }

    void delete(Handle db, long id) {
        db.createUpdate("DELETE FROM soirees.recording WHERE id = :id").bind("id", id).execute();
    }

    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE soirees.recording SET hidden = :reason WHERE id = :id")
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    private static <T extends SqlStatement<T>> T bound(T statement, Written written) {
        return statement
                .bind("title", written.words().title())
                .bind("body", written.words().body())
                .bind("language", written.words().language())
                .bindArray("tags", String.class, written.words().tags())
                .bind("file", written.file())
                .bind("link", written.link())
                .bind("audience", written.audience().term())
                .bind("public_from", written.audience().publicFrom().orElse(null))
                .bind(
                        "captions",
                        written.captions().cues().isEmpty() ? "" : written.captions().vtt())
                .bind("transcript", written.captions().words());
    }

    private static void chapters(Handle db, long id, List<Chapter> chapters) {
        if (chapters.isEmpty()) {
            return;
        }
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO soirees.chapter (recording, seconds, title)
                        VALUES (:recording, :seconds, :title)
                        """);
        for (var it : chapters) {
            batch.bind("recording", id)
                    .bind("seconds", it.seconds())
                    .bind("title", it.title())
                    .add();
        }
        batch.execute();
    }

    private static <T extends SqlStatement<T>> T bound(Beholder who, T statement) {
        return statement
                .bindArray("terms", String.class, List.copyOf(who.terms()))
                .bindArray("hosts", Long.class, List.copyOf(who.hosts()))
                .bind("person", Cells.boxed(who.person()))
                .bind("registration", Cells.boxed(who.registration()))
                .bind("team", who.team())
                .bind("now", who.now());
    }
}
