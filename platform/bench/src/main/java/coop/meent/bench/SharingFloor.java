package coop.meent.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/// A booking in plain SQL: lock the thing, look whether something overlaps, insert, commit. It
/// knows one unit, nobody's rules and nobody's rights, and writes no audit.
final class SharingFloor {
    private static final String LOCK = "SELECT id FROM sharing.thing WHERE id = ? FOR UPDATE";
    private static final String TAKEN =
            """
            SELECT EXISTS (SELECT 1 FROM sharing.slot
                            WHERE thing = ? AND upper(occupied) > ? AND lower(occupied) < ?)
            """;
    private static final String BOOK =
            """
            WITH b AS (
                INSERT INTO sharing.booking (thing, state, units, starts, ends, occupied, borrower,
                       holds_until, requested_at, changed_at)
                VALUES (?, 'REQUESTED', 1, ?, ?, tstzrange(?, ?), ?, now() + interval '2 days',
                        now(), now())
                RETURNING id, thing, occupied)
            INSERT INTO sharing.slot (booking, position, thing, unit, occupied)
            SELECT id, 1, thing, 1, occupied FROM b
            """;

    private final DataSource plain;

    SharingFloor(DataSource plain) {
        this.plain = plain;
    }

    /// {@return whether it was free}
    boolean book(long thing, long person, Instant from, Instant until) {
        try (var db = plain.getConnection()) {
            db.setAutoCommit(false);
            lock(db, thing);
            boolean free = free(db, thing, from, until);
            if (free) {
                insert(db, thing, person, from, until);
            }
            db.commit();
            return free;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void lock(Connection db, long thing) throws SQLException {
        try (var lock = db.prepareStatement(LOCK)) {
            lock.setLong(1, thing);
            lock.executeQuery().next();
        }
    }

    private static boolean free(Connection db, long thing, Instant from, Instant until)
            throws SQLException {
        try (var taken = db.prepareStatement(TAKEN)) {
            taken.setLong(1, thing);
            taken.setTimestamp(2, Timestamp.from(from));
            taken.setTimestamp(3, Timestamp.from(until));
            try (var found = taken.executeQuery()) {
                found.next();
                return !found.getBoolean(1);
            }
        }
    }

    private static void insert(Connection db, long thing, long person, Instant from, Instant until)
            throws SQLException {
        try (PreparedStatement book = db.prepareStatement(BOOK)) {
            book.setLong(1, thing);
            book.setTimestamp(2, Timestamp.from(from));
            book.setTimestamp(3, Timestamp.from(until));
            book.setTimestamp(4, Timestamp.from(from));
            book.setTimestamp(5, Timestamp.from(until));
            book.setLong(6, person);
            book.executeUpdate();
        }
    }
}
