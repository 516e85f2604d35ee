package coop.meent.shares.proof;

import coop.meent.shares.proof.Stored.StoredLeg;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the chain as it stands, column by column. The handle must see the register already.
final class ChainStore {
    private static final String ENTRIES =
            """
            SELECT seq, kind, effective::text, (recorded_at AT TIME ZONE 'UTC')::text, actor,
                   on_behalf_of, approver, cause, nullif(documents, '{}'), reverses, cents,
                   deed::text, payload, prev_hash, hash
              FROM shares.entry
             WHERE register_id = :register AND seq > :after AND seq <= :last
             ORDER BY seq
            """;
    private static final String LEGS =
            """
            SELECT seq, no, holder, class, lot, counts_from::text, quantity, value_cents, paid_cents,
                   first_number
              FROM shares.leg
             WHERE register_id = :register AND seq > :after AND seq <= :last
             ORDER BY seq, no
            """;

    /// A leg, and of which entry.
    record Placed(long seq, StoredLeg leg) {}

    /// {@return where the chain ends, as the head says; empty for a register without one}
    Checkpoint head(Handle db, long register) {
        return db.createQuery("SELECT seq, hash FROM shares.head WHERE register_id = :register")
                .bind("register", register)
                .map((row, _) -> Checkpoint.of(row.getLong(1), row.getBytes(2)))
                .findOne()
                .orElseGet(() -> Checkpoint.of(0, new byte[32]));
    }

    /// {@return the same; nobody appends until this transaction ends}
    Checkpoint lockedHead(Handle db, long register) {
        return db.createQuery(
                        """
                        SELECT seq, hash FROM shares.head WHERE register_id = :register FOR UPDATE
                        """)
                .bind("register", register)
                .map((row, _) -> Checkpoint.of(row.getLong(1), row.getBytes(2)))
                .one();
    }

    /// {@return whether anything but a checkpoint was recorded last}
    boolean grown(Handle db, long register) {
        return db.createQuery(
                        """
                        SELECT e.kind <> 'CHECKPOINT'
                          FROM shares.head h
                          JOIN shares.entry e ON e.register_id = h.register_id AND e.seq = h.seq
                         WHERE h.register_id = :register
                        """)
                .bind("register", register)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /// {@return the last number that any entry or leg has, whatever the head says}
    long last(Handle db, long register) {
        return db.createQuery(
                        """
                        SELECT greatest(
                               (SELECT max(seq) FROM shares.entry WHERE register_id = :register),
                               (SELECT max(seq) FROM shares.leg WHERE register_id = :register), 0)
                        """)
                .bind("register", register)
                .mapTo(Long.class)
                .one();
    }

    /// {@return the legs of a piece of the chain}
    List<Placed> legs(Handle db, long register, long after, long last) {
        return db.createQuery(LEGS)
                .bind("register", register)
                .bind("after", after)
                .bind("last", last)
                .map((row, _) -> new Placed(row.getLong(1), leg(row)))
                .list();
    }

    /// {@return the entries of a piece of the chain, without their legs}
    List<Stored> entries(Handle db, long register, long after, long last) {
        return db.createQuery(ENTRIES)
                .bind("register", register)
                .bind("after", after)
                .bind("last", last)
                .map((row, _) -> entry(row))
                .list();
    }

    private static StoredLeg leg(ResultSet row) throws SQLException {
        return new StoredLeg(
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                number(row, 10));
    }

    private static Stored entry(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Moment.ofColumn(row.getString(4)),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                row.getString(8),
                documents(row.getArray(9)),
                number(row, 10),
                number(row, 11),
                row.getString(12),
                new ArrayList<>(2),
                row.getString(13),
                row.getBytes(14),
                row.getBytes(15));
    }

    private static List<String> documents(@Nullable Array documents) throws SQLException {
        return documents == null ? List.of() : List.of((String[]) documents.getArray());
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : (Long) number;
    }
}
