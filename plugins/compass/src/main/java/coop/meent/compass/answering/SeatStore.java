package coop.meent.compass.answering;

import coop.meent.compass.scans.RespondentStore.Respondent;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanRow;
import coop.meent.compass.scores.Role;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Who answers which scan, in the database.
final class SeatStore {
    private static final String SELECT =
            "SELECT "
                    + ScanRow.COLUMNS
                    + """
                    , r.id AS respondent, r.role, r.person AS answering, r.began_at, r.changed_at,
                      r.done_at
                    """;

    /// A scan, and who answers it.
    record Place(Scan scan, Optional<Respondent> respondent) {}

    Optional<Place> find(Handle db, long respondent) {
        return db.createQuery(
                        SELECT
                                + """
                                  FROM compass.respondent r JOIN compass.scan s ON s.id = r.scan
                                 WHERE r.id = :respondent
                                """)
                .bind("respondent", respondent)
                .map(SeatStore::place)
                .findOne();
    }

    /// {@return the scan, and the person as one who answers it}
    Optional<Place> of(Handle db, int scan, OptionalLong person) {
        return db.createQuery(
                        SELECT
                                + """
                                  FROM compass.scan s
                                  LEFT JOIN compass.respondent r
                                    ON r.scan = s.id AND r.person = :person
                                 WHERE s.id = :scan
                                """)
                .bind("scan", scan)
                .bind("person", Cells.boxed(person))
                .map(SeatStore::place)
                .findOne();
    }

    /// {@return the new respondent; empty when the person answers the scan already}
    Optional<Long> insert(Handle db, int scan, Role role, OptionalLong person, Instant now) {
        return db.createQuery(
                        """
                        INSERT INTO compass.respondent (scan, role, person, began_at, changed_at)
                        VALUES (:scan, :role, :person, :now, :now)
                        ON CONFLICT (scan, person) WHERE person IS NOT NULL DO NOTHING
                        RETURNING id
                        """)
                .bind("scan", scan)
                .bind("role", role.name())
                .bind("person", Cells.boxed(person))
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }

    /// Notes that the respondent does something now; nobody else changes their answers before the
    /// end of this transaction.
    ///
    /// @return whether they are still there
    boolean touch(Handle db, long respondent, Instant now) {
        return db.createUpdate(
                                """
                                UPDATE compass.respondent SET changed_at = :now
                                 WHERE id = :respondent
                                """)
                        .bind("respondent", respondent)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    void done(Handle db, long respondent, Instant now) {
        db.createUpdate("UPDATE compass.respondent SET done_at = :now WHERE id = :respondent")
                .bind("respondent", respondent)
                .bind("now", now)
                .execute();
    }

    /// Takes the respondent away, with all that they said.
    boolean forget(Handle db, long respondent) {
        return db.createUpdate("DELETE FROM compass.respondent WHERE id = :respondent")
                        .bind("respondent", respondent)
                        .execute()
                > 0;
    }

    private static Place place(ResultSet row, StatementContext context) throws SQLException {
        var scan = new ScanRow().map(row, context);
        long id = row.getLong("respondent");
        if (row.wasNull()) {
            return new Place(scan, Optional.empty());
        }
        var respondent =
                new Respondent(
                        id,
                        scan.id(),
                        Role.valueOf(row.getString("role")),
                        Cells.number(row, "answering"),
                        Cells.moment(row, "began_at"),
                        Cells.moment(row, "changed_at"),
                        Cells.perhaps(row, "done_at"));
        return new Place(scan, Optional.of(respondent));
    }
}
