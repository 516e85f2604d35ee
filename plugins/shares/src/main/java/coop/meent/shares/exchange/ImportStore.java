package coop.meent.shares.exchange;

import coop.meent.shares.exchange.Import.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Sheets that were sent in, in the database. Their lines are in [ImportLineStore].
final class ImportStore {
    private static final String COLUMNS =
            """
            register_id, id, state, sent_by, sent_at, file, headings, mapping, class, lines, wrong,
            brought, work
            """;

    long insert(Handle db, long sentBy, Instant at, String file, List<String> headings) {
        return db.createQuery(
                        """
                        INSERT INTO shares.import (register_id, state, sent_by, sent_at, file,
                               headings, mapping)
                        VALUES (shares.register_now(), 'SENT', :by, :at, :file, :headings, :mapping)
                        RETURNING id
                        """)
                .bind("by", sentBy)
                .bind("at", at)
                .bind("file", file)
                .bindArray("headings", String.class, headings)
                .bind("mapping", Mapping.guessed(headings).text())
                .mapTo(Long.class)
                .one();
    }

    /// {@return what was sent before a moment and is neither in nor under way}
    List<Long> idle(Handle db, Instant before) {
        return db.createQuery(
                        """
                        SELECT id FROM shares.import
                         WHERE register_id = shares.register_now() AND sent_at < :before
                           AND state IN ('SENT', 'CHECKED')
                        """)
                .bind("before", before)
                .mapTo(Long.class)
                .list();
    }

    Optional<Import> find(Handle db, long id) {
        return one(db, id, "");
    }

    /// {@return the import, which nobody else changes before this transaction ends}
    Optional<Import> lock(Handle db, long id) {
        return one(db, id, " FOR UPDATE");
    }

    private static Optional<Import> one(Handle db, long id, String locking) {
        return db.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM shares.import WHERE register_id = shares.register_now()"
                                + " AND id = :id"
                                + locking)
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    List<Import> latest(Handle db, int most) {
        return db.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM shares.import WHERE register_id = shares.register_now()"
                                + " ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map((row, _) -> row(row))
                .list();
    }

    /// Writes down how far it is.
    void change(Handle db, Import now) {
        db.createUpdate(
                        """
                        UPDATE shares.import
                           SET state = :state, mapping = :mapping, class = :class, wrong = :wrong,
                               brought = :brought, work = :work
                         WHERE register_id = shares.register_now() AND id = :id
                        """)
                .bind("state", now.state().name())
                .bind("mapping", now.mapping().text())
                .bind("class", now.commonClass().orElse(null))
                .bind("wrong", now.wrong())
                .bind("brought", now.brought())
                .bind("work", now.work().isPresent() ? now.work().getAsLong() : null)
                .bind("id", now.id())
                .execute();
    }

    private static Import row(ResultSet row) throws SQLException {
        return new Import(
                row.getLong("register_id"),
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                number(row, "sent_by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("file"),
                texts(row, "headings"),
                Mapping.of(row.getString("mapping")),
                Optional.ofNullable(row.getObject("class", Integer.class)),
                row.getLong("lines"),
                row.getLong("wrong"),
                row.getLong("brought"),
                number(row, "work"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, Long.class);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
