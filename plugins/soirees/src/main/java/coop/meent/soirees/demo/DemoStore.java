package coop.meent.soirees.demo;

import coop.meent.soirees.demo.DemoFile.Evening;
import coop.meent.soirees.typed.Cells;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes evenings of the past too, as no page does.
final class DemoStore {
    private static final String EVENT =
            """
            INSERT INTO soirees.event (kind, host, language, title, body, starts, ends,
                   zone, place, address, online, capacity, audience, guests, state,
                   reason, created_at, changed_at, announced_starts, announced_hall)
            VALUES (:kind, :host, 'nl', :title, :body, :starts, :ends,
                    'Europe/Brussels', :place, :address, :online, :capacity, 'public',
                    :guests, :state, :reason, :at, :at,
                    CASE WHEN :state <> 'DRAFT' THEN :starts::timestamptz END,
                    CASE WHEN :state <> 'DRAFT'
                         THEN :place <> '' OR :address <> '' END)
            RETURNING id
            """;

    /// Somebody who registered.
    ///
    /// @param queued their number in the queue; 0 for who has a place
    record Registered(
            long event,
            OptionalLong person,
            OptionalLong organisation,
            String name,
            String email,
            int queued,
            long cents) {}

    long event(Handle db, Evening it, long host, Instant starts) {
        var written = starts.minus(Duration.ofDays(75));
        return db.createQuery(EVENT)
                .bind("kind", it.kind())
                .bind("host", host)
                .bind("title", it.title())
                .bind("body", it.body())
                .bind("starts", starts)
                .bind("ends", starts.plus(Duration.ofHours(it.hours())))
                .bind("place", text(it.place()))
                .bind("address", text(it.address()))
                .bind("online", text(it.online()))
                .bind("capacity", it.capacity())
                .bind("guests", it.guests())
                .bind("state", Objects.requireNonNullElse(it.state(), "PUBLISHED"))
                .bind("reason", text(it.reason()))
                .bind("at", written)
                .mapTo(Long.class)
                .one();
    }

    void ticket(Handle db, long event, Evening it) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.ticket (event, position, cents, capability,
                               entitled_cents)
                        VALUES (:event, 1, :cents, :capability, :entitled)
                        """)
                .bind("event", event)
                .bind("cents", it.cents())
                .bind("capability", it.entitled() < it.cents() ? "member" : "")
                .bind("entitled", it.entitled())
                .execute();
    }

    void registration(Handle db, Registered it, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.registration (event, person, organisation, name, email,
                               language, ticket, state, number, cents, badge, at, changed_at)
                        VALUES (:event, :person, :organisation, :name, :email, 'nl',
                                (SELECT id FROM soirees.ticket WHERE event = :event),
                                CASE WHEN :queued = 0 THEN 'PLACED' ELSE 'WAITING' END,
                                nullif(:queued, 0), :cents, :badge, :at, :at)
                        """)
                .bind("event", it.event())
                .bind("person", Cells.boxed(it.person()))
                .bind("organisation", Cells.boxed(it.organisation()))
                .bind("name", it.name())
                .bind("email", it.email())
                .bind("queued", it.queued())
                .bind("cents", it.cents())
                .bind("badge", UUID.randomUUID().toString())
                .bind("at", at)
                .execute();
    }

    /// Lets the next number of the queue be the one after the last.
    void counted(Handle db, long event) {
        db.createUpdate(
                        """
                        UPDATE soirees.event
                           SET last_number = coalesce((SELECT max(number)
                                                         FROM soirees.registration
                                                        WHERE event = :event), 0)
                         WHERE id = :event
                        """)
                .bind("event", event)
                .execute();
    }

    // what the file leaves out
    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
