package coop.meent.soirees.registrations;

import coop.meent.soirees.registrations.Registration.Price;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What time does to registrations in the database: reminders, prices that fall, and what is
/// forgotten.
final class UpkeepStore {
    /// A price that may have fallen.
    ///
    /// @param language of who registered
    record Priced(long registration, long event, long organisation, long ticket, String language) {}

    /// {@return those who come soon and were not reminded, some at a time}
    ///
    /// @param until who starts before that moment
    List<Long> unreminded(Handle db, Instant now, Instant until, int most) {
        return db.createQuery(
                        """
                        SELECT r.id FROM soirees.registration r
                          JOIN soirees.event e ON e.id = r.event
                         WHERE r.state = 'PLACED' AND NOT r.reminded AND e.state = 'PUBLISHED'
                           AND e.starts > :now AND e.starts <= :until
                         ORDER BY r.id LIMIT :most
                        """)
                .bind("now", now)
                .bind("until", until)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /// {@return whether nobody reminded them in between}
    boolean remind(Handle db, long registration) {
        return db.createUpdate(
                                """
                                UPDATE soirees.registration SET reminded = true
                                 WHERE id = :id AND NOT reminded AND state = 'PLACED'
                                """)
                        .bind("id", registration)
                        .execute()
                == 1;
    }

    List<Priced> priced(Handle db, Instant now) {
        return db.createQuery(
                        """
                        SELECT r.id, r.event, r.organisation, r.ticket, r.language
                          FROM soirees.registration r
                          JOIN soirees.event e ON e.id = r.event
                          JOIN soirees.ticket t ON t.id = r.ticket
                         WHERE e.state = 'PUBLISHED' AND e.starts > :now AND r.state <> 'CANCELLED'
                           AND r.organisation IS NOT NULL AND r.cents > 0 AND t.capability <> ''
                         ORDER BY r.event, r.id
                        """)
                .bind("now", now)
                .map((row, _) ->
                        new Priced(
                                row.getLong("id"),
                                row.getLong("event"),
                                row.getLong("organisation"),
                                row.getLong("ticket"),
                                row.getString("language")))
                .list();
    }

    /// Proposes a price that is lower than what they pay, and than what was left as it was.
    void propose(Handle db, long registration, Price price) {
        db.createUpdate(
                        """
                        UPDATE soirees.registration
                           SET proposed_cents = fresh.cents,
                               proposed_why = CASE WHEN fresh.cents IS NULL THEN '' ELSE :why END
                          FROM (SELECT CASE WHEN :cents < least(r.cents, k.cents)
                                            THEN :cents END AS cents
                                  FROM soirees.registration r
                                  LEFT JOIN soirees.kept_price k ON k.registration = r.id
                                 WHERE r.id = :id) fresh
                         WHERE id = :id
                        """)
                .bind("id", registration)
                .bind("cents", price.cents())
                .bind("why", price.why())
                .execute();
    }

    /// Forgets what was answered at events that ended before.
    void answers(Handle db, Instant before) {
        db.createUpdate(
                        """
                        DELETE FROM soirees.answer a
                         USING soirees.registration r, soirees.event e
                         WHERE r.id = a.registration AND e.id = r.event AND e.ends < :before
                        """)
                .bind("before", before)
                .execute();
    }

    /// Forgets who the guests were at events that ended before.
    void guests(Handle db, Instant before) {
        db.createUpdate(
                        """
                        UPDATE soirees.registration r
                           SET name = '', email = '', link = '', forgotten = true
                          FROM soirees.event e
                         WHERE e.id = r.event AND e.ends < :before AND r.email <> ''
                        """)
                .bind("before", before)
                .execute();
    }

    /// Forgets to whom places were to be given, once the event has begun.
    void transfers(Handle db, Instant now) {
        db.createUpdate(
                        """
                        DELETE FROM soirees.transfer t
                         USING soirees.registration r, soirees.event e
                         WHERE r.id = t.registration AND e.id = r.event AND e.starts < :now
                        """)
                .bind("now", now)
                .execute();
    }
}
