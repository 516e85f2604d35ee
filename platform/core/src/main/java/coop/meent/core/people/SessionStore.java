package coop.meent.core.people;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The sessions in the database.
final class SessionStore {
    void insert(Handle db, byte[] hash, long person, String device, Instant now) {
        db.createUpdate(
                        """
                        INSERT INTO core.session (token_hash, person, device, created_at, last_seen_at, expires_at)
                        VALUES (:hash, :person, :device, :now, :now, :expires)
                        """)
                .bind("hash", hash)
                .bind("person", person)
                .bind("device", device)
                .bind("now", now)
                .bind("expires", now.plus(SessionLife.longest()))
                .execute();
    }

    List<Session> of(Handle db, long person, byte[] current, Instant now) {
        return db.createQuery(
                        """
                        SELECT id, device, created_at, last_seen_at, token_hash = :current AS is_current
                          FROM core.session
                         WHERE person = :person AND expires_at > :now
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
