package coop.meent.shares.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Checkpoints that were sent out, and when somebody last looked whether a chain holds. The handle
/// must see the register already.
final class CheckpointStore {
    /// A checkpoint that was sent.
    ///
    /// @param receivers ids of the persons who got it
    record Sent(Checkpoint checkpoint, Instant at, List<Long> receivers) {}

    /// A check.
    ///
    /// @param through the entry up to which it looked
    /// @param holds whether nothing was wrong
    /// @param problems the first of them, as a text a line
    record Check(Instant at, long through, boolean holds, List<String> problems) {}

    /// {@return all that were sent}
    List<Checkpoint> all(Handle db, long register) {
        return db.createQuery(
                        "SELECT seq, hash FROM shares.checkpoint WHERE register_id = :register ORDER BY seq")
                .bind("register", register)
                .map((row, _) -> Checkpoint.of(row.getLong(1), row.getBytes(2)))
                .list();
    }

    /// {@return the last ones that were sent, the newest first}
    List<Sent> newest(Handle db, long register, int limit) {
        return db.createQuery(
                        """
                        SELECT seq, hash, sent_at, receivers
                          FROM shares.checkpoint
                         WHERE register_id = :register
                         ORDER BY seq DESC
                         LIMIT :limit
                        """)
                .bind("register", register)
                .bind("limit", limit)
                .map((row, _) -> sent(row))
                .list();
    }

    void add(Handle db, long register, Sent sent) {
        db.createUpdate(
                        """
                        INSERT INTO shares.checkpoint (register_id, seq, hash, sent_at, receivers)
                        VALUES (:register, :seq, decode(:hash, 'hex'), :at, :receivers)
                        """)
                .bind("register", register)
                .bind("seq", sent.checkpoint().seq())
                .bind("hash", sent.checkpoint().hash())
                .bind("at", sent.at().atOffset(ZoneOffset.UTC))
                .bindArray("receivers", Long.class, sent.receivers())
                .execute();
    }

    /// {@return the last check}
    Optional<Check> lastCheck(Handle db, long register) {
        return db.createQuery(
                        """
                        SELECT checked_at, through, holds, problems
                          FROM shares.chain_check
                         WHERE register_id = :register
                         ORDER BY checked_at DESC
                         LIMIT 1
                        """)
                .bind("register", register)
                .map((row, _) -> check(row))
                .findOne();
    }

    void checked(Handle db, long register, Check check) {
        db.createUpdate(
                        """
                        INSERT INTO shares.chain_check (register_id, checked_at, through, holds, problems)
                        VALUES (:register, :at, :through, :holds, :problems)
                            ON CONFLICT (register_id, checked_at) DO NOTHING
                        """)
                .bind("register", register)
                .bind("at", check.at().atOffset(ZoneOffset.UTC))
                .bind("through", check.through())
                .bind("holds", check.holds())
                .bindArray("problems", String.class, check.problems())
                .execute();
    }

    /// Forgets checks of long ago.
    void forget(Handle db, long register, Instant before) {
        db.createUpdate(
                        """
                        DELETE FROM shares.chain_check
                         WHERE register_id = :register AND checked_at < :before
                        """)
                .bind("register", register)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                Checkpoint.of(row.getLong("seq"), row.getBytes("hash")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                List.of((Long[]) row.getArray("receivers").getArray()));
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getLong("through"),
                row.getBoolean("holds"),
                List.of((String[]) row.getArray("problems").getArray()));
    }
}
