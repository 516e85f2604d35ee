package coop.meent.compass.deeds;

import coop.meent.api.Principle;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Who helps with what, and what is written about it.
final class HelperStore {
    private static final String SELECT =
            "SELECT organisation, principle, words, at FROM compass.helper ";

    /// Something that was written.
    ///
    /// @param guest whose conversation it is: who looks for help
    record Note(long id, long guest, long author, String body, Instant at) {}

    /// {@return all who help, by principle, who offered last comes last}
    List<Helper> all(Handle db) {
        return db.createQuery(SELECT + "ORDER BY principle, at, organisation LIMIT 1000")
                .map(HelperStore::helper)
                .list();
    }

    Optional<Helper> find(Handle db, long organisation, Principle principle) {
        return db.createQuery(SELECT + "WHERE organisation = :organisation AND principle = :it")
                .bind("organisation", organisation)
                .bind("it", principle.number())
                .map(HelperStore::helper)
                .findOne();
    }

    private static Helper helper(ResultSet row, StatementContext context) throws SQLException {
        return new Helper(
                row.getLong("organisation"),
                Principle.of(Principle.TAGS + row.getInt("principle")).orElseThrow(),
                row.getString("words"),
                Cells.moment(row, "at"));
    }

    /// Offers help, or with other words.
    ///
    /// @param person who says so
    void offer(Handle db, Helper it, long person) {
        db.createUpdate(
                        """
                        INSERT INTO compass.helper (organisation, principle, person, words, at)
                        VALUES (:organisation, :principle, :person, :words, :at)
                        ON CONFLICT (organisation, principle)
                        DO UPDATE SET person = :person, words = :words
                        """)
                .bind("organisation", it.organisation())
                .bind("principle", it.principle().number())
                .bind("person", person)
                .bind("words", it.words())
                .bind("at", it.at())
                .execute();
    }

    /// {@return whether there was an offer}
    boolean withdraw(Handle db, long organisation, Principle principle) {
        return db.createUpdate(
                                "DELETE FROM compass.helper WHERE organisation = :organisation"
                                        + " AND principle = :it")
                        .bind("organisation", organisation)
                        .bind("it", principle.number())
                        .execute()
                > 0;
    }

    /// {@return the id of what is written now}
    ///
    /// @param said its id does not matter
    long write(Handle db, Helper to, Note said) {
        return db.createQuery(
                        """
                        INSERT INTO compass.note (organisation, principle, guest, author, body, at)
                        VALUES (:organisation, :principle, :guest, :author, :body, :at)
                        RETURNING id
                        """)
                .bind("organisation", to.organisation())
                .bind("principle", to.principle().number())
                .bind("guest", said.guest())
                .bind("author", said.author())
                .bind("body", said.body())
                .bind("at", said.at())
                .mapTo(Long.class)
                .one();
    }

    /// {@return what was written, by conversation}
    ///
    /// @param guest only theirs; 0 for all
    List<Note> notes(Handle db, Helper to, long guest) {
        return db.createQuery(
                        """
                        SELECT id, guest, author, body, at FROM compass.note
                         WHERE organisation = :organisation AND principle = :principle
                           AND (:guest = 0 OR guest = :guest)
                         ORDER BY guest, id LIMIT 500
                        """)
                .bind("organisation", to.organisation())
                .bind("principle", to.principle().number())
                .bind("guest", guest)
                .map((row, _) ->
                        new Note(
                                row.getLong("id"),
                                row.getLong("guest"),
                                row.getLong("author"),
                                row.getString("body"),
                                Cells.moment(row, "at")))
                .list();
    }

    /// {@return how much somebody wrote since a moment}
    int written(Handle db, long author, Instant since) {
        return db.createQuery(
                        "SELECT count(*) FROM compass.note WHERE author = :author AND at > :since")
                .bind("author", author)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }
}
