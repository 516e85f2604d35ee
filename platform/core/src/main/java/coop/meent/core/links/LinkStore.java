package coop.meent.core.links;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.IssuedPass;
import coop.meent.api.Pass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The links in the database. What a plugin does itself goes through functions, under its own role.
final class LinkStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> CLAIMS = new TypeReference<>() {};

    private static final String ROW =
            """
            SELECT id, purpose, subject, claims::text AS claims_text, person, starts_at, expires_at,
                   revoked_at, uses, most_uses, last_used_on
              FROM core.link
            """;

    void issue(Handle db, String owner, Pass pass, byte[] hash, Instant now) {
        db.createQuery(
                        """
                        SELECT core.issue_link(:owner, :purpose, :subject, :person, :hash, :claims::jsonb,
                                               :starts, :expires, :most)::text
                        """)
                .bind("owner", owner)
                .bind("purpose", pass.purpose())
                .bind("subject", pass.subject())
                .bind("person", pass.person().isPresent() ? pass.person().getAsLong() : null)
                .bind("hash", hash)
                .bind("claims", json(pass.claims()))
                .bind("starts", pass.from().orElse(now))
                .bind("expires", pass.until())
                .bind("most", pass.times().isPresent() ? pass.times().getAsInt() : null)
                .mapTo(String.class)
                .list();
    }

    Optional<KeptLink> find(Handle db, String owner, String purpose, byte[] hash) {
        return db.createQuery(
                        ROW
                                + " WHERE secret_hash = :hash AND owner = :owner AND purpose ="
                                + " :purpose")
                .bind("hash", hash)
                .bind("owner", owner)
                .bind("purpose", purpose)
                .map((row, _) -> kept(row))
                .findOne();
    }

    List<IssuedPass> standing(Handle db, String owner, String subject, Instant now) {
        return db.createQuery(
                        ROW
                                + """
                                 WHERE owner = :owner AND subject = :subject AND revoked_at IS NULL
                                   AND expires_at > :now AND (most_uses IS NULL OR uses < most_uses)
                                 ORDER BY id DESC
                                """)
                .bind("owner", owner)
                .bind("subject", subject)
                .bind("now", now)
                .map((row, _) -> kept(row).link())
                .list();
    }

    /// {@return whether it could be used once more}
    boolean use(Handle db, String owner, long id, Instant now, LocalDate today) {
        return db.createQuery("SELECT core.use_link(:owner, :id, :now, :today)")
                .bind("owner", owner)
                .bind("id", id)
                .bind("now", now)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one();
    }

    /// Which links are revoked.
    ///
    /// @param id of one of them; empty for all
    record Which(String owner, String purpose, String subject, OptionalLong id) {}

    /// {@return how many stood open}
    int revoke(Handle db, Which which, Instant now) {
        return db.createQuery("SELECT core.revoke_links(:owner, :purpose, :subject, :id, :now)")
                .bind("owner", which.owner())
                .bind("purpose", which.purpose())
                .bind("subject", which.subject())
                .bind("id", which.id().isPresent() ? which.id().getAsLong() : null)
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
    }

    /// Forgets what has not worked since then.
    int dropClosed(Handle db, Instant before) {
        return db.createUpdate(
                        """
                        DELETE FROM core.link
                         WHERE expires_at < :before OR revoked_at < :before
                            OR (uses >= most_uses AND last_used_on < :before::date)
                        """)
                .bind("before", before)
                .execute();
    }

    private static KeptLink kept(ResultSet row) throws SQLException {
        long person = row.getLong("person");
        var whose = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person);
        int most = row.getInt("most_uses");
        var times = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(most);
        var link =
                new IssuedPass(
                        row.getLong("id"),
                        row.getString("purpose"),
                        row.getString("subject"),
                        claims(row.getString("claims_text")),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getInt("uses"),
                        times,
                        Optional.ofNullable(row.getObject("last_used_on", LocalDate.class)),
                        whose);
        return new KeptLink(
                link,
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }

    private static String json(Map<String, String> claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException strange) {
            throw new IllegalArgumentException("cannot be written: " + claims.keySet(), strange);
        }
    }

    private static Map<String, String> claims(String json) {
        try {
            return JSON.readValue(json, CLAIMS);
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException("a link's claims cannot be read", strange);
        }
    }
}
