package coop.meent.core.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The sessions in the database.
final class SessionStore {
    /// Somebody who comes in.
    ///
    /// @param strong whether they have shown a second factor
    record Arrival(long person, String device, boolean strong) {}

    void insert(Handle db, byte[] hash, Arrival arrival, Instant now) {
        db.createUpdate(
                        """
                        INSERT INTO core.session
                               (token_hash, person, device, created_at, last_seen_at, expires_at, strong)
                        VALUES (:hash, :person, :device, :now, :now, :expires, :strong)
                        """)
                .bind("hash", hash)
                .bind("person", arrival.person())
                .bind("device", arrival.device())
                .bind("strong", arrival.strong())
                .bind("now", now)
                .bind("expires", now.plus(SessionLife.longest()))
                .execute();
    }

    List<Session> of(Handle db, long person, byte[] current, Instant now) {
        return db.createQuery(
                        """
                        SELECT id, device, created_at, last_seen_at, token_hash = :current AS is_current
                          FROM core.session s
                         WHERE person = :person AND expires_at > :now
                           AND (strong
                                OR NOT EXISTS (SELECT FROM core.second_factor f
                                                 JOIN core.person p ON p.id = f.person AND NOT p.demo
                                                WHERE f.person = s.person))
                         ORDER BY is_current DESC, last_seen_at DESC, id DESC
                        """)
                .bind("person", person)
                .bind("current", current)
                .bind("now", now)
                .map((row, _) ->
                        new Session(
                                row.getLong("id"),
                                row.getString("device"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getTimestamp("last_seen_at").toInstant(),
                                row.getBoolean("is_current")))
                .list();
    }

    /// {@return who has come through the first door with this session and not yet through the
    /// second}
    ///
    /// @param since when they came through the first at the earliest
    Optional<Long> waiting(Handle db, byte[] hash, Instant since) {
        return db.createQuery(
                        """
                        SELECT s.person
                          FROM core.session s
                          JOIN core.person p ON p.id = s.person AND p.ended_at IS NULL AND NOT p.demo
                          JOIN core.second_factor f ON f.person = s.person
                         WHERE s.token_hash = :hash AND NOT s.strong AND s.created_at > :since
                        """)
                .bind("hash", hash)
                .bind("since", since)
                .mapTo(Long.class)
                .findOne();
    }

    /// The person's sessions and API tokens count as without a second factor from now on.
    void weaken(Handle db, long person) {
        db.createUpdate("UPDATE core.session SET strong = false WHERE person = :person AND strong")
                .bind("person", person)
                .execute();
        db.createUpdate(
                        "UPDATE core.api_token SET strong = false WHERE person = :person AND strong")
                .bind("person", person)
                .execute();
    }

    void seen(Handle db, long id, Instant now) {
        db.createUpdate("UPDATE core.session SET last_seen_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    boolean end(Handle db, long person, long id) {
        return db.createUpdate("DELETE FROM core.session WHERE id = :id AND person = :person")
                        .bind("id", id)
                        .bind("person", person)
                        .execute()
                > 0;
    }

    void end(Handle db, byte[] hash) {
        db.createUpdate("DELETE FROM core.session WHERE token_hash = :hash")
                .bind("hash", hash)
                .execute();
    }

    /// Ends all of a person's sessions but one.
    int endOthers(Handle db, long person, byte[] kept) {
        return db.createUpdate(
                        "DELETE FROM core.session WHERE person = :person AND token_hash <> :kept")
                .bind("person", person)
                .bind("kept", kept)
                .execute();
    }

    int dropExpired(Handle db, Instant now) {
        return db.createUpdate("DELETE FROM core.session WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
    }
}
