package coop.example.borrowbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The notes in the database; all SQL of this plugin.
final class NoteStore {
    // cut: insert
    Note insert(Handle db, String text, String place, long author, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO borrowbox.note (text, place, author, at)
                        VALUES (:text, :place, :author, :at)
                        RETURNING id, text, place, author, at
                        """)
                .bind("text", text)
                .bind("place", place)
                .bind("author", author)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(NoteStore::note)
                .one();
    }

    // end
    /// {@return the newest first}
    ///
    /// @param before only older than this id
    List<Note> newest(Handle db, long before, int limit) {
        return db.createQuery(
                        """
                        SELECT id, text, place, author, at FROM borrowbox.note
                         WHERE id < :before ORDER BY id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map(NoteStore::note)
                .list();
    }

    List<Note> byId(Handle db, Collection<Long> ids) {
        return db.createQuery("SELECT id, text, place, author, at FROM borrowbox.note WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .map(NoteStore::note)
                .list();
    }

    void each(Handle db, Consumer<Note> each) {
        try (var notes =
                db.createQuery("SELECT id, text, place, author, at FROM borrowbox.note")
                        .setFetchSize(500)
                        .map(NoteStore::note)
                        .stream()) {
            notes.forEach(each);
        }
    }

    // cut: row
    private static Note note(ResultSet row, StatementContext ignored) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getString("text"),
                row.getString("place"),
                row.getLong("author"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
    // end
}
