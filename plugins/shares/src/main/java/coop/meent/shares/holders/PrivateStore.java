package coop.meent.shares.holders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What of a holder is no part of the statutory register, in the database: all SQL of bank
/// accounts, sealed national numbers, and coming of age.
final class PrivateStore {
    private static final String ACCOUNT =
            """
            INSERT INTO shares.bank_account (register_id, holder, no, iban, in_name_of, begins,
                        recorded_at, recorded_by)
            SELECT shares.register_now(), :holder, coalesce(max(b.no), 0) + 1, :iban, :name,
                   CAST(:begins AS date), CAST(:at AS timestamptz), CAST(:by AS bigint)
              FROM shares.bank_account b
             WHERE b.holder = :holder
            """;

    private static final String GONE =
            """
            WITH owed AS (
                SELECT l.holder
                  FROM shares.entry e
                  JOIN shares.leg l ON l.register_id = e.register_id AND l.seq = e.seq
                 WHERE e.kind IN ('WITHDRAW', 'EXIT_BY_LAW', 'EXCLUDE')
                   AND NOT EXISTS (SELECT FROM shares.entry r
                                    WHERE r.register_id = e.register_id AND r.reverses = e.seq)
                   AND NOT EXISTS (SELECT FROM shares.entry c
                                    WHERE c.register_id = e.register_id
                                      AND c.kind = 'COMPENSATION_PAID'
                                      AND (c.deed ->> 'exit')::bigint = e.seq
                                      AND NOT EXISTS (SELECT FROM shares.entry r
                                                       WHERE r.register_id = c.register_id
                                                         AND r.reverses = c.seq))
                 GROUP BY e.seq, l.holder
                HAVING sum(l.paid_cents) < 0
            ), gone AS (
                SELECT holder FROM shares.leg
                 WHERE holder NOT IN (SELECT holder FROM owed)
                 GROUP BY holder
                HAVING sum(quantity) = 0 AND max(counts_from) <= :since
            )
            """;

    private static final String FORGET_ACCOUNTS =
            "DELETE FROM shares.bank_account WHERE holder IN (SELECT holder FROM gone)";

    private static final String FORGET_NUMBERS =
            "DELETE FROM shares.national_number WHERE holder IN (SELECT holder FROM gone)";

    private static final String FORGET_CONTACTS =
            """
            UPDATE shares.holder SET email = '', phone = '', revision = revision + 1
             WHERE no IN (SELECT holder FROM gone) AND (email <> '' OR phone <> '')
            """;

    private static final String SEAL =
            """
            INSERT INTO shares.national_number (register_id, holder, sealed, recorded_at, recorded_by)
            VALUES (shares.register_now(), :holder, :sealed, :at, :by)
            ON CONFLICT (register_id, holder)
            DO UPDATE SET sealed = :sealed, recorded_at = :at, recorded_by = :by
            """;

    /// Forgets how to reach and pay who has held nothing since that day or before, and to whom no
    /// separation share is owed.
    ///
    /// @return how many holders
    int forget(Handle db, LocalDate since) {
        db.createUpdate(GONE + FORGET_ACCOUNTS).bind("since", since).execute();
        db.createUpdate(GONE + FORGET_NUMBERS).bind("since", since).execute();
        return db.createUpdate(GONE + FORGET_CONTACTS).bind("since", since).execute();
    }

    List<BankAccount> accounts(Handle db, long holder) {
        return db.createQuery(
                        """
                        SELECT no, iban, in_name_of, begins, ends
                          FROM shares.bank_account
                         WHERE holder = :holder
                         ORDER BY no DESC
                        """)
                .bind("holder", holder)
                .map((row, _) ->
                        new BankAccount(
                                row.getInt("no"),
                                row.getString("iban"),
                                row.getString("in_name_of"),
                                row.getObject("begins", LocalDate.class),
                                Cell.day(row, "ends")))
                .list();
    }

    /// Ends the account that held until now, if there is one.
    void endAccount(Handle db, long holder, LocalDate on) {
        db.createUpdate(
                        """
                        UPDATE shares.bank_account SET ends = greatest(begins, CAST(:on AS date))
                         WHERE holder = :holder AND ends IS NULL
                        """)
                .bind("holder", holder)
                .bind("on", on)
                .execute();
    }

    void account(Handle db, long holder, BankAccount account, Instant at, OptionalLong by) {
        db.createUpdate(ACCOUNT)
                .bind("holder", holder)
                .bind("iban", account.iban())
                .bind("name", account.inNameOf())
                .bind("begins", account.begins())
                .bind("at", at)
                .bind("by", Cell.of(by))
                .execute();
    }

    void seal(Handle db, long holder, String sealed, Instant at, OptionalLong by) {
        db.createUpdate(SEAL)
                .bind("holder", holder)
                .bind("sealed", sealed)
                .bind("at", at)
                .bind("by", Cell.of(by))
                .execute();
    }

    Optional<String> sealed(Handle db, long holder) {
        return db.createQuery("SELECT sealed FROM shares.national_number WHERE holder = :holder")
                .bind("holder", holder)
                .mapTo(String.class)
                .findOne();
    }

    boolean unseal(Handle db, long holder) {
        return db.createUpdate("DELETE FROM shares.national_number WHERE holder = :holder")
                        .bind("holder", holder)
                        .execute()
                == 1;
    }

    /// {@return whether nobody was told before}
    boolean cameOfAge(Handle db, ComingOfAge of, Instant at) {
        return db.createUpdate(
                                """
                                INSERT INTO shares.coming_of_age (register_id, holder, came_on, told_at)
                                VALUES (shares.register_now(), :holder, :on, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("holder", of.holder())
                        .bind("on", of.on())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /// {@return who came of age and was not looked after yet}
    List<ComingOfAge> ofAge(Handle db) {
        return db.createQuery(
                        """
                        SELECT holder, came_on FROM shares.coming_of_age
                         WHERE done_at IS NULL ORDER BY came_on, holder
                        """)
                .map((row, _) ->
                        new ComingOfAge(
                                row.getLong("holder"), row.getObject("came_on", LocalDate.class)))
                .list();
    }

    boolean done(Handle db, long holder, Instant at, OptionalLong by) {
        return db.createUpdate(
                                """
                                UPDATE shares.coming_of_age SET done_at = :at, done_by = :by
                                 WHERE holder = :holder AND done_at IS NULL
                                """)
                        .bind("holder", holder)
                        .bind("at", at)
                        .bind("by", Cell.of(by))
                        .execute()
                == 1;
    }
}
