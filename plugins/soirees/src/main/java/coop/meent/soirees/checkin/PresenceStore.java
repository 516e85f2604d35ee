package coop.meent.soirees.checkin;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Who came and who did not, in the database, as every package needs it.
public final class PresenceStore {
    /// {@return what is known of who has a place, by registration; who is not in it is expected}
    public Map<Long, Presence> of(Handle db, long event) {
        return db
                .createQuery(
                        "SELECT "
                                + PresenceRow.COLUMNS
                                + """
                                FROM soirees.presence p
                                JOIN soirees.registration r ON r.id = p.registration
                                WHERE r.event = :event AND r.state = 'PLACED'
                                """)
                .bind("event", event)
                .map(new PresenceRow())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Presence::registration, Function.identity()));
    }

    /// {@return how one of them stands}
    public Presence find(Handle db, long registration) {
        return db.createQuery(
                        "SELECT "
                                + PresenceRow.COLUMNS
                                + "FROM soirees.presence p WHERE p.registration = :id")
                .bind("id", registration)
                .map(new PresenceRow())
                .findOne()
                .orElseGet(() -> Presence.expected(registration));
    }
}
