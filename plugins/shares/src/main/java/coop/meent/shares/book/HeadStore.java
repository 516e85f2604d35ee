package coop.meent.shares.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one row per register that every append locks.
final class HeadStore {
    private static final String HEAD =
            """
            SELECT seq, encode(hash, 'hex') AS hash_hex, recorded_at, era
              FROM shares.head WHERE register_id = :register
            """;

    // what follows is asked often and always of few rows: plans are made once, for indexes, even
    // where tables were empty when the connection first asked
    private static final String LOCK =
            """
            SELECT seq, encode(hash, 'hex') AS hash_hex, recorded_at, era,
                   set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true),
                   set_config('enable_material', 'off', true)
              FROM shares.head WHERE register_id = :register FOR UPDATE
            """;

    /// Where the chain ends, and in which era.
    record Found(Head head, long era) {}

    /// Waits until nobody writes in the register; nobody else does before the transaction ends.
    Found lock(Handle db, long register) {
        return found(db, LOCK, register);
    }

    Found find(Handle db, long register) {
        return found(db, HEAD, register);
    }

    private static Found found(Handle db, String sql, long register) {
        return db.createQuery(sql).bind("register", register).map((row, _) -> found(row)).one();
    }

    private static Found found(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        var head =
                new Head(
                        row.getLong("seq"),
                        row.getString("hash_hex"),
                        Optional.ofNullable(recorded).map(OffsetDateTime::toInstant));
        return new Found(head, row.getLong("era"));
    }
}
