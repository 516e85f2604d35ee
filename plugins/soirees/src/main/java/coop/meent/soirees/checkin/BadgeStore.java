package coop.meent.soirees.checkin;

import coop.meent.soirees.registrations.Registration;
import coop.meent.soirees.registrations.RegistrationRow;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Whose badge it is, in the database.
final class BadgeStore {
    /// {@return the registration, if it has a place}
    Optional<Registration> find(Handle db, String code) {
        return db.createQuery(
                        "SELECT "
                                + RegistrationRow.COLUMNS
                                + """
                                FROM soirees.registration r
                                WHERE r.badge = :code AND r.state = 'PLACED'
                                """)
                .bind("code", code)
                .map(new RegistrationRow())
                .findOne();
    }
}
