package coop.meent.shares.proof;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Holds what is kept beside the chain against what follows from it. The handle must see the
/// register already.
final class PositionStore {
    // one statement, so that nothing is recorded between the two sums
    private static final String POSITIONS =
            """
            WITH day AS (
                SELECT day FROM shares.snapshot WHERE register_id = :register
                 UNION ALL SELECT DATE 'infinity'
            ), due AS (
                SELECT d.day, l.holder, l.class, sum(l.quantity) AS shares,
                       sum(l.quantity * l.value_cents) AS capital, sum(l.paid_cents) AS paid
                  FROM day d
                  JOIN shares.leg l ON l.register_id = :register AND l.counts_from <= d.day
                 GROUP BY d.day, l.holder, l.class
                HAVING (sum(l.quantity), sum(l.quantity * l.value_cents), sum(l.paid_cents))
                       <> (0, 0, 0)
            )
            SELECT format('holder %s, class %s: %s shares are shown, and %s follow', holder, class,
                          coalesce(p.shares, 0), coalesce(due.shares, 0))
              FROM due
              FULL JOIN (SELECT day, holder, class, shares, capital_cents, paid_cents
                           FROM shares.position WHERE register_id = :register) AS p
             USING (day, holder, class)
             WHERE (due.shares, due.capital, due.paid)
                   IS DISTINCT FROM (p.shares, p.capital_cents, p.paid_cents)
             ORDER BY day DESC, holder, class
             LIMIT 20
            """;
    private static final String CLASSES =
            """
            SELECT v.class, v.seq
              FROM shares.class_version v
              LEFT JOIN shares.entry e
                ON e.register_id = v.register_id AND e.seq = v.seq
               AND e.kind = 'CLASS_RIGHTS_CHANGED' AND e.effective = v.valid_from
              LEFT JOIN shares.entry r ON r.register_id = v.register_id AND r.reverses = v.seq
             WHERE v.register_id = :register
               AND (e.seq IS NULL OR r.seq IS DISTINCT FROM v.reversed_by
                    OR NOT e.deed @> jsonb_build_object('class', v.class))
             ORDER BY v.seq
            """;

    /// {@return positions that do not follow from the legs, as sentences; the first of them}
    List<String> wrongPositions(Handle db, long register) {
        return db.createQuery(POSITIONS).bind("register", register).mapTo(String.class).list();
    }

    /// {@return the entries of classes whose terms are not what the entry says}
    List<Finding> wrongClasses(Handle db, long register) {
        return db.createQuery(CLASSES)
                .bind("register", register)
                .map((row, _) ->
                        new Finding(
                                row.getLong("seq"), Fault.CLASS, "class " + row.getInt("class")))
                .list();
    }
}
