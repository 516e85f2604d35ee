package coop.meent.soirees.registrations;

import coop.meent.soirees.registrations.Registration.Price;
import coop.meent.soirees.registrations.Registration.Who;
import coop.meent.soirees.typed.Cells;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Writes registrations: who they are, what they answered and what they pay. How they stand is
/// written by the [PlacesStore] alone.
final class EntryStore {
    private static final String SELECT =
            "SELECT " + RegistrationRow.COLUMNS + " FROM soirees.registration r WHERE ";

    /// Somebody who is about to be registered.
    record Entry(Who who, OptionalLong ticket, Price price, String badge) {}

    /// {@return the id of a registration that does not count yet}
    long insert(Handle db, long event, Entry it, Instant now) {
        return db.createQuery(
                        """
                        INSERT INTO soirees.registration (event, person, organisation, name, email,
                               language, ticket, state, cents, why, badge, at, changed_at)
                        VALUES (:event, :person, :organisation, :name, :email, :language, :ticket,
                                'CANCELLED', :cents, :why, :badge, :now, :now)
                        RETURNING id
                        """)
                .bind("event", event)
                .bind("person", Cells.boxed(it.who().person()))
                .bind("organisation", Cells.boxed(it.who().organisation()))
                .bind("name", it.who().name())
                .bind("email", it.who().email())
                .bind("language", it.who().language())
                .bind("ticket", Cells.boxed(it.ticket()))
                .bind("cents", it.price().cents())
                .bind("why", it.price().why())
                .bind("badge", it.badge())
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    List<Registration> all(Handle db, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.createQuery(SELECT + "r.id = ANY(:ids) ORDER BY r.id")
                        .bindArray("ids", Long.class, List.copyOf(ids))
                        .map(new RegistrationRow())
                        .list();
    }

    /// {@return everybody who is on the list, in the order in which they came}
    List<Registration> listed(Handle db, long event) {
        return db.createQuery(SELECT + "r.event = :event AND r.state <> 'CANCELLED' ORDER BY r.id")
                .bind("event", event)
                .map(new RegistrationRow())
                .list();
    }

    /// Lets everybody be reminded again.
    void remindAnew(Handle db, long event) {
        db.createUpdate(
                        """
                        UPDATE soirees.registration SET reminded = false
                         WHERE event = :event AND reminded
                        """)
                .bind("event", event)
                .execute();
    }

    /// {@return the registration of a guest at an event, unless it was cancelled}
    Optional<Registration> guest(Handle db, long event, String email) {
        return db.createQuery(
                        SELECT
                                + """
                                  r.event = :event AND r.email <> '' AND r.state <> 'CANCELLED'
                                  AND lower(r.email) = lower(:email)
                                """)
                .bind("event", event)
                .bind("email", email)
                .map(new RegistrationRow())
                .findOne();
    }

    Map<Long, String> answers(Handle db, long registration) {
        return db
                .createQuery(
                        """
                        SELECT asked, body FROM soirees.answer
                         WHERE registration = :registration
                        """)
                .bind("registration", registration)
                .map((row, _) -> Map.entry(row.getLong("asked"), row.getString("body")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Keeps these answers and no others.
    void answer(Handle db, long registration, Map<Long, String> answers) {
        db.createUpdate("DELETE FROM soirees.answer WHERE registration = :registration")
                .bind("registration", registration)
                .execute();
        if (answers.isEmpty()) {
            return;
        }
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO soirees.answer (registration, asked, body)
                        VALUES (:registration, :asked, :body)
                        """);
        answers.forEach((asked, body) ->
                batch.bind("registration", registration)
                        .bind("asked", asked)
                        .bind("body", body)
                        .add());
        batch.execute();
    }

    OptionalLong charge(Handle db, long registration) {
        return db.createQuery("SELECT charge FROM soirees.registration WHERE id = :id")
                .bind("id", registration)
                .map((row, _) -> Cells.number(row, "charge"))
                .one();
    }

    void charged(Handle db, long registration, OptionalLong charge) {
        db.createUpdate("UPDATE soirees.registration SET charge = :charge WHERE id = :id")
                .bind("charge", Cells.boxed(charge))
                .bind("id", registration)
                .execute();
    }

    /// {@return whether one more colleague may be invited; then they are counted}
    boolean invited(Handle db, long registration, int most) {
        return db.createUpdate(
                                """
                                UPDATE soirees.registration SET invited = invited + 1
                                 WHERE id = :id AND invited < :most
                                """)
                        .bind("id", registration)
                        .bind("most", most)
                        .execute()
                == 1;
    }
}
