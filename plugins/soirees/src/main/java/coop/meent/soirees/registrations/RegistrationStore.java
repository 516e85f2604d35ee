package coop.meent.soirees.registrations;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The registrations in the database, as every package needs them.
public final class RegistrationStore {
    private static final String SELECT =
            "SELECT " + RegistrationRow.COLUMNS + " FROM soirees.registration r WHERE ";

    public Optional<Registration> find(Handle db, long id) {
        return db.createQuery(SELECT + "r.id = :id")
                .bind("id", id)
                .map(new RegistrationRow())
                .findOne();
    }

    /// {@return the registration of a person at an event, unless it was cancelled}
    public Optional<Registration> of(Handle db, long event, long person) {
        return db.createQuery(
                        SELECT
                                + "r.event = :event AND r.person = :person AND r.state <> 'CANCELLED'")
                .bind("event", event)
                .bind("person", person)
                .map(new RegistrationRow())
                .findOne();
    }

    /// {@return everybody who has a place, by registration}
    public List<Registration> placed(Handle db, long event) {
        return db.createQuery(SELECT + "r.event = :event AND r.state = 'PLACED' ORDER BY r.id")
                .bind("event", event)
                .map(new RegistrationRow())
                .list();
    }
}
