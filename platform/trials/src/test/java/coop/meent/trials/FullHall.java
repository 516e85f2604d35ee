package coop.meent.trials;

import coop.meent.app.postgres.EmbeddedPostgres;
import coop.meent.core.links.Secret;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A soirée that has just begun, with so many guests that no form would register them in time.
///
/// @param event its id
/// @param screen the path of the large screen
/// @param places the path of each guest's own place
record FullHall(long event, String screen, List<String> places) {
    FullHall {
        places = List.copyOf(places);
    }

    static FullHall of(int people, int rounds, EmbeddedPostgres server) {
        return Jdbi.create(server.url(), server.user(), server.password())
                .inTransaction(db -> {
                    long event = event(db, people, rounds);
                    var places = new ArrayList<String>();
                    for (int i = 1; i <= people; i++) {
                        places.add(link(db, "place", "registration", guest(db, event, i)));
                    }
                    return new FullHall(event, link(db, "screen", "event", event), places);
                });
    }

    private static long event(Handle db, int people, int rounds) {
        long event =
                db.createQuery(
                                """
                                INSERT INTO soirees.event (kind, host, language, title, starts,
                                       ends, zone, place, capacity, audience, guests, state,
                                       created_at, changed_at)
                                VALUES ('SOIREE', 1, 'nl', 'Een volle zaal',
                                        now() - interval '5 minutes', now() + interval '4 hours',
                                        'Europe/Brussels', 'De Zaal', :people, 'public', true,
                                        'PUBLISHED', now(), now())
                                RETURNING id
                                """)
                        .bind("people", people)
                        .mapTo(Long.class)
                        .one();
        db.createUpdate(
                        """
                        INSERT INTO soirees.evening (event, rounds, minutes, trios, never, tables,
                               accessible, across)
                        VALUES (:event, :rounds, 30, true, 0, 0, '{}', 0)
                        """)
                .bind("event", event)
                .bind("rounds", rounds)
                .execute();
        return event;
    }

    private static long guest(Handle db, long event, int number) {
        return db.createQuery(
                        """
                        INSERT INTO soirees.registration (event, name, email, language, state,
                               badge, at, changed_at)
                        VALUES (:event, :name, :email, 'nl', 'PLACED', :badge, now(), now())
                        RETURNING id
                        """)
                .bind("event", event)
                .bind("name", "Gast " + number)
                .bind("email", "gast" + number + "@voorbeeld.example")
                .bind("badge", UUID.randomUUID().toString())
                .mapTo(Long.class)
                .one();
    }

    /// {@return the path of a link of the plugin}
    ///
    /// @param claim the one thing that it tells its page
    private static String link(Handle db, String purpose, String claim, long id) {
        var secret = Secret.fresh(new SecureRandom());
        db.createUpdate(
                        """
                        INSERT INTO core.link (owner, purpose, subject, secret_hash, claims,
                               starts_at, expires_at)
                        VALUES ('soirees', :purpose, :claim || ':' || :id, :hash,
                                jsonb_build_object(:claim, :id::text),
                                now() - interval '1 hour', now() + interval '1 day')
                        """)
                .bind("purpose", purpose)
                .bind("claim", claim)
                .bind("id", id)
                .bind("hash", Secret.hash(secret))
                .execute();
        return "/soirees/" + purpose + "/" + secret;
    }
}
