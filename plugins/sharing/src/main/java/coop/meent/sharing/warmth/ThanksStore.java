package coop.meent.sharing.warmth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Thanks in the database.
final class ThanksStore {
    private static final String SELECT =
            """
            SELECT h.id, h.booking, h.thing, h.person, h.body, h.signed, h.language, h.at, h.hidden
              FROM sharing.thanks h
            """;

    /// A loan, as far as thanks ask for it.
    ///
    /// @param returned whether it came back
    record Loan(long booking, long thing, OptionalLong borrower, boolean returned) {}

    Optional<Loan> loan(Handle db, long booking) {
        return db.createQuery(
                        """
                        SELECT id, thing, borrower, state = 'RETURNED' AS returned
                          FROM sharing.booking WHERE id = :booking
                        """)
                .bind("booking", booking)
                .map((row, _) ->
                        new Loan(
                                row.getLong("id"),
                                row.getLong("thing"),
                                number(row, "borrower"),
                                row.getBoolean("returned")))
                .findOne();
    }

    /// {@return the newest that readers see}
    List<Thanks> newest(Handle db, long thing, long before, int limit) {
        return db.createQuery(
                        SELECT
                                + """
                                 WHERE h.thing = :thing AND h.hidden = '' AND h.id < :before
                                 ORDER BY h.id DESC LIMIT :limit
                                """)
                .bind("thing", thing)
                .bind("before", before)
                .bind("limit", limit)
                .map(ThanksStore::thanks)
                .list();
    }

    Optional<Thanks> find(Handle db, long id) {
        return db.createQuery(SELECT + " WHERE h.id = :id")
                .bind("id", id)
                .map(ThanksStore::thanks)
                .findOne();
    }

    Optional<Thanks> ofBooking(Handle db, long booking) {
        return db.createQuery(SELECT + " WHERE h.booking = :booking")
                .bind("booking", booking)
                .map(ThanksStore::thanks)
                .findOne();
    }

    /// {@return its id; empty when somebody thanked for this loan already}
    Optional<Long> insert(Handle db, Thanks it) {
        return db.createQuery(
                        """
                        INSERT INTO sharing.thanks
                               (booking, thing, person, body, signed, language, at)
                        VALUES (:booking, :thing, :person, :body, :signed, :language, :at)
                        ON CONFLICT (booking) DO NOTHING RETURNING id
                        """)
                .bind("booking", it.booking())
                .bind("thing", it.thing())
                .bind("person", it.person().isPresent() ? it.person().getAsLong() : null)
                .bind("body", it.body())
                .bind("signed", it.signed())
                .bind("language", it.language())
                .bind("at", it.at())
                .mapTo(Long.class)
                .findOne();
    }

    void delete(Handle db, long id) {
        db.createUpdate("DELETE FROM sharing.thanks WHERE id = :id").bind("id", id).execute();
    }

    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE sharing.thanks SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    private static Thanks thanks(ResultSet row, StatementContext ignored) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Thanks(
                row.getLong("id"),
                row.getLong("booking"),
                row.getLong("thing"),
                number(row, "person"),
                row.getString("body"),
                row.getString("signed"),
                row.getString("language"),
                at,
                row.getString("hidden"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
