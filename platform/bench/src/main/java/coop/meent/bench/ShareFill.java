package coop.meent.bench;

import coop.meent.shares.registers.Register;
import org.jdbi.v3.core.Handle;

/// Rows of a register of some years, made by the database: only the figures of them matter.
final class ShareFill {
    private static final String HOLDERS =
            """
            INSERT INTO shares.holder (
                   register_id, no, kind, sort_name, match_name, language, entered_at)
            SELECT :register, no, 'NATURAL', 'holder ' || no, 'holder', 'nl', now()
              FROM generate_series(1, :count) AS no
            """;

    // issues of one to five shares over fifteen years, and every tenth entry an exit of one share
    private static final String ENTRIES =
            """
            INSERT INTO shares.entry (
                   register_id, seq, kind, effective, recorded_at, cause, deed, payload, prev_hash, hash)
            SELECT :register, seq, CASE WHEN seq % 10 = 0 THEN 'WITHDRAW' ELSE 'ISSUE' END,
                   DATE '2010-01-01' + ((seq - :first) * 5800 / :count)::integer,
                   TIMESTAMPTZ '2010-01-01' + (seq - :first) * 5800 / :count * interval '1 day',
                   'bench',
                   CASE WHEN seq % 10 = 0
                        THEN '{"holder":1,"requested":"2020-01-01","takes":[]}'::jsonb
                        ELSE '{"holder":1,"shareClass":1,"quantity":1,"paidCents":1}' END,
                   '{"seq":' || seq || '}' || repeat('x', 400),
                   decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
              FROM generate_series(:first::bigint, :first::bigint + :count - 1) AS seq
            """;

    private static final String LEGS =
            """
            INSERT INTO shares.leg (
                   register_id, seq, no, holder, class, lot, counts_from, quantity, value_cents,
                   paid_cents)
            SELECT e.register_id, e.seq, 1, e.lot * 7919 % :holders + 1,
                   CASE WHEN e.lot % 4 = 0 THEN 2 ELSE 1 END, e.lot, e.effective, e.quantity,
                   CASE WHEN e.lot % 4 = 0 THEN 5000 ELSE 25000 END,
                   e.quantity * CASE WHEN e.lot % 4 = 0 THEN 5000 ELSE 25000 END
              FROM (SELECT register_id, seq, effective,
                           CASE WHEN kind = 'ISSUE' THEN seq ELSE seq - 1 END AS lot,
                           CASE WHEN kind = 'ISSUE' THEN 1 + seq % 5 ELSE -1 END AS quantity
                      FROM shares.entry
                     WHERE register_id = :register AND seq >= :first) AS e
            """;

    private static final String POSITIONS =
            """
            INSERT INTO shares.position (
                   register_id, day, holder, class, shares, capital_cents, paid_cents)
            SELECT register_id, DATE 'infinity', holder, class, sum(quantity),
                   sum(capital_cents), sum(paid_cents)
              FROM shares.leg WHERE register_id = :register
             GROUP BY register_id, holder, class
            """;

    private static final String HEAD =
            """
            UPDATE shares.head SET seq = :last, recorded_at = now() WHERE register_id = :register
            """;

    private ShareFill() {}

    static int holders(Handle db, Register register, int count) {
        return db.createUpdate(HOLDERS)
                .bind("register", register.id())
                .bind("count", count)
                .execute();
    }

    /// Fills a register that has two entries, and no shares.
    ///
    /// @param superuser for whom no trigger stands in the way
    static void history(Handle superuser, Register register, int count, int holders) {
        superuser.execute("SET session_replication_role = replica");
        superuser
                .createUpdate(ENTRIES)
                .bind("register", register.id())
                .bind("first", 3L)
                .bind("count", count)
                .execute();
        superuser
                .createUpdate(LEGS)
                .bind("register", register.id())
                .bind("first", 3L)
                .bind("holders", holders)
                .execute();
        superuser.createUpdate(POSITIONS).bind("register", register.id()).execute();
        superuser
                .createUpdate(HEAD)
                .bind("register", register.id())
                .bind("last", count + 2L)
                .execute();
        superuser.execute("SET session_replication_role = DEFAULT");
        superuser.execute("VACUUM ANALYZE shares.entry");
        superuser.execute("VACUUM ANALYZE shares.leg");
        superuser.execute("VACUUM ANALYZE shares.position");
    }
}
