package coop.meent.core.factor;

import coop.meent.core.mail.OutgoingMail.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Second factors in the database.
final class FactorStore {
    /// A factor whose row is locked.
    ///
    /// @param secret encrypted
    /// @param used the last step whose code was used
    record Kept(String secret, long used) {
        @Override
        public String toString() {
            return "a factor";
        }
    }

    /// {@return how it stands with somebody; empty when the account is gone}
    Optional<Standing> standing(Handle db, long person) {
        return db.createQuery(
                        """
                        SELECT p.name, p.administrator AND NOT p.demo AS obliged, f.since,
                               (SELECT count(*) FROM core.recovery_code c
                                 WHERE c.person = p.id AND c.used_at IS NULL) AS codes
                          FROM core.person p
                          LEFT JOIN core.second_factor f ON f.person = p.id
                         WHERE p.id = :person AND p.ended_at IS NULL
                        """)
                .bind("person", person)
                .map((row, _) ->
                        new Standing(
                                person,
                                row.getString("name"),
                                row.getBoolean("obliged"),
                                Optional.ofNullable(row.getTimestamp("since"))
                                        .map(java.sql.Timestamp::toInstant),
                                row.getInt("codes")))
                .findOne();
    }

    /// {@return somebody's factor, which nobody else reads like this until the end of the
    /// transaction}
    Optional<Kept> lock(Handle db, long person) {
        return db.createQuery(
                        "SELECT secret, last_step FROM core.second_factor WHERE person = :person FOR UPDATE")
                .bind("person", person)
                .map((row, _) -> new Kept(row.getString("secret"), row.getLong("last_step")))
                .findOne();
    }

    /// {@return whether there was none yet}
    boolean insert(Handle db, long person, Kept factor, Instant now) {
        return db.createUpdate(
                                """
                                INSERT INTO core.second_factor (person, secret, last_step, since)
                                VALUES (:person, :secret, :step, :now)
                                    ON CONFLICT (person) DO NOTHING
                                """)
                        .bind("person", person)
                        .bind("secret", factor.secret())
                        .bind("step", factor.used())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void used(Handle db, long person, long step) {
        db.createUpdate("UPDATE core.second_factor SET last_step = :step WHERE person = :person")
                .bind("person", person)
                .bind("step", step)
                .execute();
    }

    /// {@return whether there was one}
    boolean delete(Handle db, long person) {
        return db.createUpdate("DELETE FROM core.second_factor WHERE person = :person")
                        .bind("person", person)
                        .execute()
                == 1;
    }

    /// Keeps these codes instead of those of before.
    void replaceCodes(Handle db, long person, List<String> hashes) {
        db.createUpdate("DELETE FROM core.recovery_code WHERE person = :person")
                .bind("person", person)
                .execute();
        var batch =
                db.prepareBatch(
                        "INSERT INTO core.recovery_code (person, code_hash) VALUES (:person, :hash)");
        hashes.forEach(it -> batch.bind("person", person).bind("hash", it).add());
        batch.execute();
    }

    /// {@return whether the code was one that still worked; from now on it does not}
    boolean useCode(Handle db, long person, String hash, Instant now) {
        return db.createUpdate(
                                """
                                UPDATE core.recovery_code SET used_at = :now
                                 WHERE person = :person AND code_hash = :hash AND used_at IS NULL
                                """)
                        .bind("person", person)
                        .bind("hash", hash)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// {@return to whom to write}
    Recipient recipient(Handle db, long person) {
        return db.createQuery("SELECT name, email, language FROM core.person WHERE id = :person")
                .bind("person", person)
                .map((row, _) ->
                        new Recipient(
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("language")))
                .one();
    }

    /// {@return whose account has the address}
    Optional<Long> byEmail(Handle db, String norm) {
        return db.createQuery(
                        "SELECT id FROM core.person WHERE email_norm = :norm AND ended_at IS NULL")
                .bind("norm", norm)
                .mapTo(Long.class)
                .findOne();
    }
}
