package coop.meent.sharing.offers;

import coop.meent.sharing.typed.Cells;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What was said about offers, by two at a time.
final class NoteStore {
    /// Something that was said.
    ///
    /// @param guest whose conversation it is: the person who is interested
    /// @param author nobody once they have left
    record Note(long id, long guest, OptionalLong author, String body, Instant at) {}

    /// {@return the id of what is said now}
    ///
    /// @param said its id does not matter
    long insert(Handle db, long offer, Note said) {
        return db.createQuery(
                        """
                        INSERT INTO sharing.note (offer, guest, author, body, at)
                        VALUES (:offer, :guest, :author, :body, :at) RETURNING id
                        """)
                .bind("offer", offer)
                .bind("guest", said.guest())
                .bind("author", Cells.boxed(said.author()))
                .bind("body", said.body())
                .bind("at", said.at())
                .mapTo(Long.class)
                .one();
    }

    /// {@return what was said about an offer, by conversation}
    ///
    /// @param guest only theirs; 0 for all
    List<Note> of(Handle db, long offer, long guest) {
        return db.createQuery(
                        """
                        SELECT id, guest, author, body, at FROM sharing.note
                         WHERE offer = :offer AND (:guest = 0 OR guest = :guest)
                         ORDER BY guest, id
                        """)
                .bind("offer", offer)
                .bind("guest", guest)
                .map((row, _) ->
                        new Note(
                                row.getLong("id"),
                                row.getLong("guest"),
                                Cells.number(row, "author"),
                                row.getString("body"),
                                Cells.moment(row, "at")))
                .list();
    }
}
