package coop.meent.soirees.checkin;

import coop.meent.soirees.registrations.RegistrationRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The list at the door, in the database.
final class GuestListStore {
    private static final String PLACED =
            "SELECT "
                    + RegistrationRow.COLUMNS
                    + """
                    , r.id AS registration, coalesce(p.state, 'EXPECTED') AS presence,
                      p.arrived_at, p.left_at, p.paid_at, coalesce(l.body, '') AS late
                    FROM soirees.registration r
                    LEFT JOIN soirees.presence p ON p.registration = r.id
                    LEFT JOIN LATERAL (SELECT a.body FROM soirees.answer a
                                         JOIN soirees.asked q ON q.id = a.asked
                                        WHERE a.registration = r.id AND q.kind = 'LATE'
                                        ORDER BY q.position LIMIT 1) l ON true
                    WHERE r.event = :event AND r.state = 'PLACED'
                    """;

    /// {@return everybody who has a place, by name}
    List<Guest> of(Handle db, long event) {
        return db.createQuery(PLACED + "ORDER BY lower(r.name), r.id")
                .bind("event", event)
                .map(GuestListStore::guest)
                .list();
    }

    /// {@return who has a place, by registration, from one on}
    List<Guest> after(Handle db, long event, long registration, int most) {
        return db.createQuery(PLACED + "AND r.id > :after ORDER BY r.id LIMIT :most")
                .bind("event", event)
                .bind("after", registration)
                .bind("most", most)
                .map(GuestListStore::guest)
                .list();
    }

    private static Guest guest(ResultSet row, StatementContext context) throws SQLException {
        return new Guest(
                new RegistrationRow().map(row, context),
                new PresenceRow().map(row, context),
                row.getString("late"));
    }

    /// {@return who has a place and was neither seen nor written down as missing}
    List<Long> unseen(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT r.id FROM soirees.registration r
                          LEFT JOIN soirees.presence p ON p.registration = r.id
                         WHERE r.event = :event AND r.state = 'PLACED'
                           AND coalesce(p.state, 'EXPECTED') IN ('EXPECTED', 'LATER')
                         ORDER BY r.id
                        """)
                .bind("event", event)
                .mapTo(Long.class)
                .list();
    }

    long version(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT coalesce(max(t.id), 0) FROM soirees.tick t
                          JOIN soirees.registration r ON r.id = t.registration
                         WHERE r.event = :event
                        """)
                .bind("event", event)
                .mapTo(Long.class)
                .one();
    }
}
