package coop.meent.soirees.registrations;

import coop.meent.soirees.registrations.Registration.Price;
import coop.meent.soirees.typed.Cells;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Who comes and who waits, as the organiser reads it from the database.
final class PeopleStore {
    private static final String SELECT =
            "SELECT " + RegistrationRow.COLUMNS + " FROM soirees.registration r WHERE ";

    /// An answer of somebody.
    record Said(long registration, long asked, String body) {}

    /// What an event brings in.
    record Sums(long cents, int paying) {}

    /// Which piece of the list is asked for.
    ///
    /// @param state empty for everybody
    /// @param after id of the last one that was read; 0 for the first piece
    record Which(long event, Optional<Registration.State> state, long after) {}

    /// {@return registrations of an event in the order in which they came}
    List<Registration> page(Handle db, Which which, int limit) {
        return db.createQuery(
                        SELECT
                                + """
                                r.event = :event AND r.id > :after
                                AND (:state = '' OR r.state = :state)
                                ORDER BY r.id LIMIT :limit
                                """)
                .bind("event", which.event())
                .bind("after", which.after())
                .bind("state", which.state().map(Enum::name).orElse(""))
                .bind("limit", limit)
                .map(new RegistrationRow())
                .list();
    }

    /// {@return what these people answered, by registration and question}
    Map<Long, Map<Long, String>> answers(Handle db, Collection<Long> registrations) {
        var rows =
                db.createQuery(
                                """
                                SELECT registration, asked, body FROM soirees.answer
                                 WHERE registration = ANY(:ids)
                                """)
                        .bindArray("ids", Long.class, new ArrayList<>(registrations))
                        .map((row, _) ->
                                new Said(
                                        row.getLong("registration"),
                                        row.getLong("asked"),
                                        row.getString("body")))
                        .list();
        var all = new HashMap<Long, Map<Long, String>>();
        rows.forEach(it ->
                all.computeIfAbsent(it.registration(), _ -> new HashMap<>())
                        .put(it.asked(), it.body()));
        return all;
    }

    Sums sums(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT coalesce(sum(cents), 0) AS cents,
                               count(*) FILTER (WHERE cents > 0) AS paying
                          FROM soirees.registration WHERE event = :event AND state = 'PLACED'
                        """)
                .bind("event", event)
                .map((row, _) -> new Sums(row.getLong("cents"), row.getInt("paying")))
                .one();
    }

    /// {@return those whose price became lower, with the price that holds by now}
    Map<Long, Price> proposed(Handle db, long event) {
        var prices = new HashMap<Long, Price>();
        db.createQuery(
                        """
                        SELECT id, proposed_cents, proposed_why FROM soirees.registration
                         WHERE event = :event AND proposed_cents IS NOT NULL
                           AND state <> 'CANCELLED'
                        """)
                .bind("event", event)
                .map((row, _) ->
                        Map.entry(
                                row.getLong("id"),
                                new Price(
                                        row.getLong("proposed_cents"),
                                        row.getString("proposed_why"))))
                .forEach(it -> prices.put(it.getKey(), it.getValue()));
        return prices;
    }

    /// Leaves the price as it is, whatever was proposed.
    ///
    /// @return whether something was
    boolean keep(Handle db, long registration, OptionalLong by, Instant now) {
        int kept =
                db.createUpdate(
                                """
                                INSERT INTO soirees.kept_price (registration, cents, by_person, at)
                                SELECT id, proposed_cents, :by, :now FROM soirees.registration
                                 WHERE id = :id AND proposed_cents IS NOT NULL
                                    ON CONFLICT (registration) DO UPDATE
                                   SET cents = excluded.cents, by_person = excluded.by_person,
                                       at = excluded.at
                                """)
                        .bind("id", registration)
                        .bind("by", Cells.boxed(by))
                        .bind("now", now)
                        .execute();
        db.createUpdate(
                        """
                        UPDATE soirees.registration
                           SET proposed_cents = NULL, proposed_why = ''
                         WHERE id = :id
                        """)
                .bind("id", registration)
                .execute();
        return kept == 1;
    }

    /// Makes the price that was proposed the one that holds.
    ///
    /// @return whether there was one
    boolean lower(Handle db, long registration) {
        return db.createUpdate(
                                """
                                UPDATE soirees.registration
                                   SET cents = proposed_cents, why = proposed_why,
                                       proposed_cents = NULL, proposed_why = ''
                                 WHERE id = :id AND proposed_cents IS NOT NULL
                                """)
                        .bind("id", registration)
                        .execute()
                == 1;
    }
}
