package coop.meent.soirees.evening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// Who has a table of their own, comes late or leaves, in the database.
final class AttendanceStore {
    Attendance find(Handle db, long registration) {
        return db.createQuery(
                        """
                        SELECT a.registration, a.table_no, a.accessible, a.from_round,
                               a.until_round
                          FROM soirees.attendance a WHERE a.registration = :id
                        """)
                .bind("id", registration)
                .map((row, context) -> read(row))
                .findOne()
                .orElseGet(() -> Attendance.throughout(registration));
    }

    /// {@return what a row says that has the columns of the table}
    static Attendance read(ResultSet row) throws SQLException {
        int until = row.getInt("until_round");
        var last = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(until);
        return new Attendance(
                row.getLong("registration"),
                row.getInt("table_no"),
                row.getBoolean("accessible"),
                row.getInt("from_round"),
                last);
    }

    void put(Handle db, long event, Attendance it) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.attendance (registration, event, table_no, accessible,
                               from_round, until_round)
                        VALUES (:id, :event, :table, :accessible, :from, :until)
                        ON CONFLICT (registration) DO UPDATE
                           SET table_no = :table, accessible = :accessible, from_round = :from,
                               until_round = :until
                        """)
                .bind("id", it.registration())
                .bind("event", event)
                .bind("table", it.table())
                .bind("accessible", it.accessible())
                .bind("from", it.from())
                .bind("until", it.until().isPresent() ? (Integer) it.until().getAsInt() : null)
                .execute();
    }

    /// Leaves everybody out of whom nobody noted that they came.
    void missing(Handle db, long event) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.attendance AS a (registration, event, until_round)
                        SELECT r.id, r.event, 0 FROM soirees.registration r
                          LEFT JOIN soirees.presence p ON p.registration = r.id
                         WHERE r.event = :event AND r.state = 'PLACED'
                           AND coalesce(p.state, 'EXPECTED') NOT IN ('HERE', 'LEFT')
                        ON CONFLICT (registration) DO UPDATE SET until_round = 0
                        """)
                .bind("event", event)
                .execute();
    }
}
