package coop.meent.core.charges;

import coop.meent.api.NewCharge;
import coop.meent.api.NewCharge.Payer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adds to the books. What stands in them is never changed here, but what follows from them.
final class ChargeStore {
    private static final String SUMS =
            """
            SELECT (SELECT coalesce(sum(l.cents), 0) FROM core.charge_line l WHERE l.charge = :charge) AS total,
                   coalesce(sum(e.cents) FILTER (WHERE e.kind = 'credit'), 0) AS credited,
                   coalesce(sum(e.cents) FILTER (WHERE e.kind IN ('payment', 'refund')), 0) AS paid,
                   coalesce(sum(e.cents) FILTER (WHERE e.kind = 'write-off'), 0) AS written_off
              FROM core.charge_entry e
             WHERE e.charge = :charge
            """;

    /// Lets nobody else add to this charge until the commit.
    void lock(Handle db, long charge) {
        db.createQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended('charge:' || :charge,"
                                + " 0))::text")
                .bind("charge", charge)
                .mapTo(String.class)
                .list();
    }

    /// {@return the new charge's id; empty when there is one of the same name, or the communication
    /// is taken}
    OptionalLong insert(
            Handle db, String plugin, NewCharge charge, Communication communication, Instant at) {
        var id =
                db.createQuery(
                                """
                                INSERT INTO core.charge
                                       (plugin, subject, key, path, payee, payer_organisation, payer_person,
                                        communication, due, opened_at)
                                VALUES (:plugin, :subject, :key, :path, :payee, :organisation, :person,
                                        :communication, :due, :at)
                                    ON CONFLICT DO NOTHING
                                RETURNING id
                                """)
                        .bind("plugin", plugin)
                        .bind("subject", charge.subject())
                        .bind("key", charge.key())
                        .bind("path", charge.path())
                        .bind("payee", charge.payee())
                        .bind("organisation", organisation(charge.payer()))
                        .bind("person", person(charge.payer()))
                        .bind("communication", communication.digits())
                        .bind("due", charge.due())
                        .bind("at", at)
                        .mapTo(Long.class)
                        .findOne();
        return id.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static @Nullable Long organisation(Payer payer) {
        return payer instanceof Payer.Organisation(long id) ? id : null;
    }

    private static @Nullable Long person(Payer payer) {
        return payer instanceof Payer.Person(long id) ? id : null;
    }

    void insertLine(Handle db, long charge, int place, String words, long cents) {
        db.createUpdate(
                        """
                        INSERT INTO core.charge_line (charge, place, words, cents)
                        VALUES (:charge, :place, :words::jsonb, :cents)
                        """)
                .bind("charge", charge)
                .bind("place", place)
                .bind("words", words)
                .bind("cents", cents)
                .execute();
    }

    /// Gives a new charge its place in the lists.
    void insertStanding(Handle db, long charge) {
        db.createUpdate(
                        """
                        INSERT INTO core.charge_standing
                               (charge, payee, payer_organisation, payer_person, due, total, credited, paid,
                                written_off, state)
                        SELECT c.id, c.payee, c.payer_organisation, c.payer_person, c.due,
                               (SELECT sum(l.cents) FROM core.charge_line l WHERE l.charge = c.id),
                               0, 0, 0, 'open'
                          FROM core.charge c
                         WHERE c.id = :charge
                        """)
                .bind("charge", charge)
                .execute();
    }

    /// {@return what the books say of a charge}
    Sums sums(Handle db, long charge) {
        return db.createQuery(SUMS)
                .bind("charge", charge)
                .map((row, _) ->
                        new Sums(
                                row.getLong("total"),
                                row.getLong("credited"),
                                row.getLong("paid"),
                                row.getLong("written_off")))
                .one();
    }

    /// Writes down what follows from the books.
    void settle(Handle db, long charge, Sums sums) {
        db.createUpdate(
                        """
                        UPDATE core.charge_standing
                           SET credited = :credited, paid = :paid, written_off = :writtenOff, state = :state
                         WHERE charge = :charge
                        """)
                .bind("charge", charge)
                .bind("credited", sums.credited())
                .bind("paid", sums.paid())
                .bind("writtenOff", sums.writtenOff())
                .bind("state", Sums.code(sums.state()))
                .execute();
    }

    /// {@return the id of the entry that has a name}
    Optional<Long> entry(Handle db, long charge, String key) {
        return db.createQuery(
                        "SELECT id FROM core.charge_entry WHERE charge = :charge AND key = :key")
                .bind("charge", charge)
                .bind("key", key)
                .mapTo(Long.class)
                .findOne();
    }

    /// {@return how many entries like this one were typed and taken back}
    int takenBack(Handle db, long charge, Booking typed) {
        return db.createQuery(
                        """
                        SELECT count(*)
                          FROM core.charge_entry e
                          JOIN core.charge_entry back ON back.reverses = e.id
                         WHERE e.charge = :charge AND e.kind = :kind AND e.cents = :cents
                           AND e.on_date = :on AND e.words = :words AND e.key LIKE 'hand:%'
                        """)
                .bind("charge", charge)
                .bind("kind", typed.kind().code())
                .bind("cents", typed.kind().signed(typed.cents()))
                .bind("on", typed.on())
                .bind("words", typed.words())
                .mapTo(Integer.class)
                .one();
    }

    /// {@return the new entry's id}
    long insertEntry(Handle db, long charge, Booking booking, Instant at) {
        var by = booking.by();
        return db.createQuery(
                        """
                        INSERT INTO core.charge_entry (charge, kind, cents, on_date, words, person, at, key)
                        VALUES (:charge, :kind, :cents, :on, :words, :person, :at, :key)
                        RETURNING id
                        """)
                .bind("charge", charge)
                .bind("kind", booking.kind().code())
                .bind("cents", booking.kind().signed(booking.cents()))
                .bind("on", booking.on())
                .bind("words", booking.words())
                .bind("person", by.isPresent() ? by.getAsLong() : null)
                .bind("at", at)
                .bind("key", booking.key())
                .mapTo(Long.class)
                .one();
    }

    /// {@return the ids of the write-offs that still count}
    List<Long> writeOffs(Handle db, long charge) {
        return db.createQuery(
                        """
                        SELECT e.id
                          FROM core.charge_entry e
                         WHERE e.charge = :charge AND e.kind = 'write-off' AND e.reverses IS NULL
                           AND NOT EXISTS (SELECT FROM core.charge_entry b WHERE b.reverses = e.id)
                        """)
                .bind("charge", charge)
                .mapTo(Long.class)
                .list();
    }

    /// Takes an entry back, once.
    ///
    /// @return whether it was there and counted
    boolean reverse(Handle db, long charge, long entry, Reversal reversal) {
        var by = reversal.by();
        return db.createUpdate(
                                """
                                INSERT INTO core.charge_entry
                                       (charge, kind, cents, on_date, words, person, at, key, reverses)
                                SELECT e.charge, e.kind, -e.cents, :on, :words, :person, :at, 'back:' || e.id, e.id
                                  FROM core.charge_entry e
                                 WHERE e.id = :entry AND e.charge = :charge AND e.reverses IS NULL
                                    ON CONFLICT DO NOTHING
                                """)
                        .bind("charge", charge)
                        .bind("entry", entry)
                        .bind("on", reversal.on())
                        .bind("words", reversal.words())
                        .bind("person", by.isPresent() ? by.getAsLong() : null)
                        .bind("at", reversal.at())
                        .execute()
                == 1;
    }

    /// Why and by whom an entry is taken back.
    record Reversal(LocalDate on, String words, OptionalLong by, Instant at) {}
}
