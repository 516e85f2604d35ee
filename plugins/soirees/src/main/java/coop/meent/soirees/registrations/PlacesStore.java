package coop.meent.soirees.registrations;

import coop.meent.soirees.events.Event;
import coop.meent.soirees.places.Places;
import coop.meent.soirees.places.Standing;
import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The places of an event and its queue in the database, read and written under its lock.
final class PlacesStore {
    private record Row(long id, Standing standing) {}

    private record Last(int number, int offer) {}

    /// What became of somebody, as a row holds it.
    private record Kept(
            Registration.State state,
            @Nullable Integer number,
            @Nullable Integer offer,
            @Nullable Instant until) {}

    /// A place that is kept for somebody.
    record Held(long registration, String title, Instant until) {}

    /// How full it is.
    ///
    /// @param waiting how many wait, or have an offer
    record Count(int taken, int offered, int waiting) {}

    /// {@return the places of the event, which the caller has locked}
    Places load(Handle db, Event event, Instant now) {
        var people = new TreeMap<Long, Standing>();
        rows(db, event.id()).forEach(it -> people.put(it.id(), it.standing()));
        var last = last(db, event.id());
        // who has no place when it begins gets none any more
        boolean closed = event.cancelled() || !now.isBefore(event.times().starts());
        return new Places(
                event.terms().capacity(),
                closed,
                last.number(),
                last.offer(),
                hold(event, now),
                people);
    }

    private static Duration hold(Event event, Instant now) {
        var hours = Duration.ofHours(event.terms().holdHours());
        var left = Duration.between(now, event.times().starts());
        return left.isPositive() && left.compareTo(hours) < 0 ? left : hours;
    }

    private static Last last(Handle db, long event) {
        return db.createQuery("SELECT last_number, last_offer FROM soirees.event WHERE id = :event")
                .bind("event", event)
                .map((row, _) -> new Last(row.getInt("last_number"), row.getInt("last_offer")))
                .one();
    }

    private static List<Row> rows(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT id, state, number, offer, offered_until FROM soirees.registration
                         WHERE event = :event AND state <> 'CANCELLED'
                        """)
                .bind("event", event)
                .map(PlacesStore::row)
                .list();
    }

    private static Row row(ResultSet row, StatementContext ignored) throws SQLException {
        int number = row.getInt("number");
        var standing =
                switch (Registration.State.valueOf(row.getString("state"))) {
                    case PLACED, CANCELLED -> new Standing.Placed();
                    case WAITING -> new Standing.Waiting(number);
                    case OFFERED ->
                            new Standing.Offered(
                                    number,
                                    row.getInt("offer"),
                                    Cells.moment(row, "offered_until"));
                    case PASSED -> new Standing.Passed(number);
                };
        return new Row(row.getLong("id"), standing);
    }

    /// Writes what is different afterwards.
    void save(Handle db, long event, Places before, Places after, Instant now) {
        for (var entry : before.people().entrySet()) {
            if (after.of(entry.getKey()).isEmpty()) {
                put(db, entry.getKey(), left(), now);
            }
        }
        after.people()
                .forEach((id, standing) -> {
                    if (!standing.equals(before.people().get(id))) {
                        put(db, id, kept(standing), now);
                    }
                });
        if (before.lastNumber() != after.lastNumber() || before.lastOffer() != after.lastOffer()) {
            db.createUpdate(
                            """
                            UPDATE soirees.event SET last_number = :number, last_offer = :offer
                             WHERE id = :event
                            """)
                    .bind("number", after.lastNumber())
                    .bind("offer", after.lastOffer())
                    .bind("event", event)
                    .execute();
        }
    }

    private static Kept left() {
        return new Kept(Registration.State.CANCELLED, null, null, null);
    }

    private static Kept kept(Standing standing) {
        return switch (standing) {
            case Standing.Placed() -> new Kept(Registration.State.PLACED, null, null, null);
            case Standing.Waiting(var number) ->
                    new Kept(Registration.State.WAITING, number, null, null);
            case Standing.Offered(var number, var offer, var until) ->
                    new Kept(Registration.State.OFFERED, number, offer, until);
            case Standing.Passed(var number) ->
                    new Kept(Registration.State.PASSED, number, null, null);
        };
    }

    // a number that was given stays with its row, whatever becomes of it
    private static void put(Handle db, long id, Kept it, Instant now) {
        db.createUpdate(
                        """
                        UPDATE soirees.registration
                           SET state = :state, number = coalesce(:number, number),
                               offer = :offer, offered_until = :until, changed_at = :now
                         WHERE id = :id
                        """)
                .bind("state", it.state())
                .bind("number", it.number())
                .bind("offer", it.offer())
                .bind("until", it.until())
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// {@return the offer that stands for a registration}
    Optional<Standing.Offered> offer(Handle db, long registration) {
        return db.createQuery(
                        """
                        SELECT number, offer, offered_until FROM soirees.registration
                         WHERE id = :id AND state = 'OFFERED'
                        """)
                .bind("id", registration)
                .map((row, _) ->
                        new Standing.Offered(
                                row.getInt("number"),
                                row.getInt("offer"),
                                Cells.moment(row, "offered_until")))
                .findOne();
    }

    /// {@return the places that are kept for a person}
    List<Held> held(Handle db, long person, Instant now) {
        return db.createQuery(
                        """
                        SELECT r.id, e.title, r.offered_until
                          FROM soirees.registration r JOIN soirees.event e ON e.id = r.event
                         WHERE r.person = :person AND r.state = 'OFFERED'
                           AND r.offered_until > :now AND e.state = 'PUBLISHED'
                         ORDER BY r.offered_until, r.id LIMIT 10
                        """)
                .bind("person", person)
                .bind("now", now)
                .map((row, _) ->
                        new Held(
                                row.getLong("id"),
                                row.getString("title"),
                                Cells.moment(row, "offered_until")))
                .list();
    }

    /// {@return how many of those who wait have a lower number}
    int before(Handle db, long event, int number) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM soirees.registration
                         WHERE event = :event AND number < :number
                           AND state IN ('WAITING', 'OFFERED')
                        """)
                .bind("event", event)
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }

    Count count(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT count(*) FILTER (WHERE state = 'PLACED') AS taken,
                               count(*) FILTER (WHERE state = 'OFFERED') AS offered,
                               count(*) FILTER (WHERE state IN ('WAITING', 'OFFERED')) AS waiting
                          FROM soirees.registration WHERE event = :event
                        """)
                .bind("event", event)
                .map((row, _) ->
                        new Count(
                                row.getInt("taken"), row.getInt("offered"), row.getInt("waiting")))
                .one();
    }

    /// {@return the events that have an offer that is over, or a free place for which somebody
    /// waits}
    List<Long> unsettled(Handle db, Instant now) {
        return db.createQuery(
                        """
                        SELECT e.id FROM soirees.event e
                         WHERE e.state = 'PUBLISHED' AND e.starts > :now
                           AND EXISTS (SELECT 1 FROM soirees.registration r
                                        WHERE r.event = e.id
                                          AND r.state IN ('WAITING', 'OFFERED'))
                           AND (EXISTS (SELECT 1 FROM soirees.registration r
                                         WHERE r.event = e.id AND r.state = 'OFFERED'
                                           AND r.offered_until <= :now)
                            OR (EXISTS (SELECT 1 FROM soirees.registration r
                                         WHERE r.event = e.id AND r.state = 'WAITING')
                                AND (SELECT count(*) FROM soirees.registration r
                                      WHERE r.event = e.id
                                        AND r.state IN ('PLACED', 'OFFERED')) < e.capacity))
                         ORDER BY e.id
                        """)
                .bind("now", now)
                .mapTo(Long.class)
                .list();
    }
}
