package coop.meent.bench;

import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;

/// The same questions in plain SQL on the same tables: no row security, no judging, no JDBI.
final class ShareFloor {
    private static final String TOTALS =
            """
            SELECT class, count(*) AS holders, sum(shares) AS shares, sum(capital) AS capital,
                   sum(paid) AS paid
              FROM (SELECT holder, class, sum(shares) AS shares, sum(capital) AS capital,
                           sum(paid) AS paid
                      FROM (%s) AS part
                     GROUP BY holder, class HAVING sum(shares) > 0) AS held
             GROUP BY class
            """;

    private static final String LOCK =
            "SELECT seq FROM shares.head WHERE register_id = :register FOR UPDATE";

    private static final String ENTRY =
            """
            INSERT INTO shares.entry (register_id, seq, kind, effective, recorded_at, deed, payload,
                   prev_hash, hash)
            SELECT :register, :seq, 'ISSUE', current_date, now(), '{}', repeat('x', 400), h.hash, h.hash
              FROM shares.head h WHERE register_id = :register
            """;

    private static final String LEG =
            """
            INSERT INTO shares.leg (register_id, seq, no, holder, class, lot, counts_from, quantity,
                   value_cents, paid_cents)
            VALUES (:register, :seq, 1, :holder, 1, :seq, current_date, 1, 25000, 25000)
            """;

    private static final String HEAD =
            "UPDATE shares.head SET seq = :seq, recorded_at = now() WHERE register_id = :register";

    private final Handle superuser;
    private final Register register;

    ShareFloor(Handle superuser, Register register) {
        this.superuser = superuser;
        this.register = register;
    }

    /// Totals of a day over the whole history.
    void history(LocalDate day) {
        var history =
                """
                SELECT holder, class, quantity AS shares, capital_cents AS capital, paid_cents AS paid
                  FROM shares.leg WHERE register_id = %d AND counts_from <= DATE '%s'
                """
                        .formatted(register.id(), day);
        list(TOTALS.formatted(history));
    }

    /// Totals of a day from the year-end before.
    void fromYearEnd(LocalDate day) {
        list(TOTALS.formatted(fromYearEndPart(day)));
    }

    private String fromYearEndPart(LocalDate day) {
        var end = LocalDate.of(day.getYear(), 1, 1).minusDays(1);
        return """
        SELECT holder, class, shares, capital_cents AS capital, paid_cents AS paid
          FROM shares.position WHERE register_id = %d AND day = DATE '%s'
         UNION ALL
        SELECT holder, class, quantity, capital_cents, paid_cents
          FROM shares.leg WHERE register_id = %d
           AND counts_from > DATE '%s' AND counts_from <= DATE '%s'
        """
                .formatted(register.id(), end, register.id(), end, day);
    }

    /// The first fifty holdings of a day.
    void firstPage(LocalDate day) {
        list(
                """
                SELECT holder, class, sum(quantity) AS shares, sum(paid_cents) AS paid
                  FROM shares.leg
                 WHERE register_id = %d AND holder <= 100 AND counts_from <= DATE '%s'
                 GROUP BY holder, class HAVING sum(quantity) > 0 ORDER BY 1, 2 LIMIT 50
                """
                        .formatted(register.id(), day));
    }

    /// The legs of one holder.
    void holder(long holder) {
        list(
                """
                SELECT class, lot, sum(quantity) AS shares, sum(paid_cents) AS paid
                  FROM shares.leg
                 WHERE register_id = %d AND holder = %d GROUP BY class, lot
                """
                        .formatted(register.id(), holder));
    }

    private void list(String sql) {
        superuser.createQuery(sql).mapToMap().list();
    }

    /// One append of four plain statements: lock, entry, leg, head.
    void append(long seq) {
        superuser.useTransaction(db -> {
            db.createQuery(LOCK).bind("register", register.id()).mapTo(Long.class).one();
            db.createUpdate(ENTRY).bind("register", register.id()).bind("seq", seq).execute();
            db.createUpdate(LEG)
                    .bind("register", register.id())
                    .bind("seq", seq)
                    .bind("holder", ThreadLocalRandom.current().nextLong(1, 1_000))
                    .execute();
            db.createUpdate(HEAD).bind("register", register.id()).bind("seq", seq).execute();
        });
    }
}
