package coop.meent.core.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.core.people.OneTimeLink.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The one-time links in the database.
final class LinkStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> BODY = new TypeReference<>() {};

    private static final String OPEN =
            "purpose = :purpose AND token_hash = :hash AND used_at IS NULL AND expires_at > :now";

    void insert(Handle db, byte[] hash, OneTimeLink link, Instant now) {
        db.createUpdate(
                        """
                        INSERT INTO core.one_time_link (token_hash, purpose, person, body, created_at, expires_at)
                        VALUES (:hash, :purpose, :person, :body::jsonb, :now, :expires)
                        """)
                .bind("hash", hash)
                .bind("purpose", link.purpose().code())
                .bind("person", link.person().isPresent() ? link.person().getAsLong() : null)
                .bind("body", json(link.body()))
                .bind("now", now)
                .bind("expires", now.plus(link.purpose().validFor()))
                .execute();
    }

    /// {@return the link, if it still works}
    Optional<OneTimeLink> open(Handle db, byte[] hash, Purpose purpose, Instant now) {
        return db.createQuery("SELECT person, body::text FROM core.one_time_link WHERE " + OPEN)
                .bind("purpose", purpose.code())
                .bind("hash", hash)
                .bind("now", now)
                .map((row, _) -> link(row, purpose))
                .findOne();
    }

    /// {@return the link, if it still worked; from now on it does not}
    Optional<OneTimeLink> use(Handle db, byte[] hash, Purpose purpose, Instant now) {
        return db.createQuery(
                        "UPDATE core.one_time_link SET used_at = :now WHERE "
                                + OPEN
                                + " RETURNING person, body::text")
                .bind("purpose", purpose.code())
                .bind("hash", hash)
                .bind("now", now)
                .map((row, _) -> link(row, purpose))
                .findOne();
    }

    /// {@return the open invitation to the mail address; from now on it does not work any more}
    Optional<OneTimeLink> useInvitation(Handle db, long id, String norm, Instant now) {
        return db.createQuery(
                        """
                        UPDATE core.one_time_link SET used_at = :now
                         WHERE id = :id AND purpose = 'invitation' AND lower(body->>'email') = :norm
                           AND used_at IS NULL AND expires_at > :now
                        RETURNING person, body::text
                        """)
                .bind("id", id)
                .bind("norm", norm)
                .bind("now", now)
                .map((row, _) -> link(row, Purpose.INVITATION))
                .findOne();
    }

    /// Makes a person's other links of the kind worthless.
    void drop(Handle db, long person, Purpose purpose) {
        db.createUpdate(
                        "DELETE FROM core.one_time_link WHERE person = :person AND purpose = :purpose")
                .bind("person", person)
                .bind("purpose", purpose.code())
                .execute();
    }

    /// Makes the links of the kind worthless that are for nobody known.
    void dropNameless(Handle db, Purpose purpose) {
        db.createUpdate(
                        "DELETE FROM core.one_time_link WHERE person IS NULL AND purpose = :purpose")
                .bind("purpose", purpose.code())
                .execute();
    }

    int dropExpired(Handle db, Instant now) {
        return db.createUpdate(
                        "DELETE FROM core.one_time_link WHERE expires_at <= :now OR used_at IS NOT NULL")
                .bind("now", now)
                .execute();
    }

    private static OneTimeLink link(ResultSet row, Purpose purpose) throws SQLException {
        long person = row.getLong("person");
        return new OneTimeLink(
                purpose,
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person),
                map(row.getString("body")));
    }

    private static String json(Map<String, String> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException strange) {
            throw new IllegalArgumentException("cannot be written: " + body.keySet(), strange);
        }
    }

    private static Map<String, String> map(String json) {
        try {
            return JSON.readValue(json, BODY);
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException("a link's body cannot be read", strange);
        }
    }
}
