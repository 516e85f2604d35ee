package coop.meent.shares.exchange;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Puts the rows of a whole export into an empty register. The handle must see it already.
final class RestoreStore {
    /// {@return whether nothing was ever entered in the register}
    boolean empty(Handle db) {
        return db.createQuery(
                        """
                        SELECT seq = 0 AND holder_no = 0 FROM shares.head
                         WHERE register_id = shares.register_now()
                        """)
                .mapTo(Boolean.class)
                .one();
    }

    /// Lets the register be what the exported one was; its key stands in every payload.
    void begin(Handle db, String register) {
        int changed =
                db.createUpdate(
                                """
                                UPDATE shares.register AS r
                                   SET key = CAST(f.it ->> 'key' AS uuid),
                                       country = f.it ->> 'country',
                                       liability = f.it ->> 'liability',
                                       founded = CAST(f.it ->> 'founded' AS date),
                                       year_start = f.it ->> 'yearStart',
                                       closed_through = NULL
                                  FROM (SELECT CAST(:register AS jsonb) AS it) AS f
                                 WHERE r.id = shares.register_now()
                                   AND (SELECT seq = 0 AND holder_no = 0 FROM shares.head h
                                         WHERE h.register_id = r.id)
                                """)
                        .bind("register", register)
                        .execute();
        if (changed == 0) {
            throw new IllegalStateException("something was entered in the register meanwhile");
        }
    }

    void insert(Handle db, WholeTable table, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.createUpdate(
                        """
                        INSERT INTO shares.%1$s
                        SELECT (jsonb_populate_record(NULL::shares.%1$s,
                                    CAST(given.row AS jsonb)
                                    || jsonb_build_object('register_id', shares.register_now()))).*
                          FROM unnest(:rows) AS given (row)
                        """
                                .formatted(table.table()))
                .bindArray("rows", String.class, rows)
                .execute();
    }

    /// Closes what was closed, and gives no number of before again.
    void end(Handle db, String register) {
        db.createUpdate(
                        """
                        UPDATE shares.register
                           SET closed_through =
                                   CAST(CAST(:register AS jsonb) ->> 'closedThrough' AS date)
                         WHERE id = shares.register_now()
                        """)
                .bind("register", register)
                .execute();
        db.createUpdate(
                        """
                        UPDATE shares.head
                           SET holder_no = greatest(holder_no, CAST(
                                   CAST(:register AS jsonb) ->> 'lastHolder' AS bigint))
                         WHERE register_id = shares.register_now()
                        """)
                .bind("register", register)
                .execute();
    }
}
