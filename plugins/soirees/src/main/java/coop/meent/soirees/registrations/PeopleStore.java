package coop.meent.soirees.registrations;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Who comes and who waits, as the organiser reads it from the database.
final class PeopleStore {
    private static final String SELECT =
            "SELECT " + RegistrationRow.COLUMNS + " FROM soirees.registration r WHERE ";

    /// {@return registrations of an event in the order in which they came}
    ///
    /// @param after id of the last one that was read; 0 for the first piece
    List<Registration> page(Handle db, long event, long after, int limit) {
        return db.createQuery(
                        SELECT + "r.event = :event AND r.id > :after ORDER BY r.id LIMIT :limit")
                .bind("event", event)
                .bind("after", after)
                .bind("limit", limit)
                .map(new RegistrationRow())
                .list();
    }
}
