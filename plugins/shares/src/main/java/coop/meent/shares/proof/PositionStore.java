package coop.meent.shares.proof;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Holds what is kept beside the chain against what follows from it. The handle must see the
/// register already.
final class PositionStore {
    // one statement, so that nothing is recorded between the two sums
    private static final String POSITIONS =
            """
            WITH due AS (
                SELECT holder, class, sum(quantity) AS shares,
                       sum(capital_cents) AS capital, sum(paid_cents) AS paid
                  FROM shares.leg
                 WHERE register_id = :register AND counts_from <= :day::date
                 GROUP BY holder, class
                HAVING (sum(quantity), sum(capital_cents), sum(paid_cents)) <> (0, 0, 0)
            )
            SELECT format('holder %s, class %s: %s shares are shown, and %s follow', holder, class,
                          coalesce(p.shares, 0), coalesce(due.shares, 0))
              FROM due
              FULL JOIN (SELECT holder, class, shares, capital_cents, paid_cents
                           FROM shares.position
                          WHERE register_id = :register AND day = :day::date) AS p
             USING (holder, class)
             WHERE (due.shares, due.capital, due.paid)
                   IS DISTINCT FROM (p.shares, p.capital_cents, p.paid_cents)
             ORDER BY holder, class
             LIMIT 20
            """;
    private static final String CLASSES =
            """
            SELECT coalesce(e.seq, v.seq) AS seq, coalesce(v.class::text, e.deed->>'shareClass') AS class
              FROM (SELECT * FROM shares.entry
                     WHERE register_id = :register AND kind = 'CLASS_RIGHTS_CHANGED') AS e
              FULL JOIN (SELECT * FROM shares.class_version WHERE register_id = :register) AS v
                ON v.seq = e.seq
              LEFT JOIN shares.entry r ON r.register_id = :register AND r.reverses = e.seq
             WHERE (e.effective, e.deed->'shareClass', e.deed->'terms', r.seq)
                   IS DISTINCT FROM
                   (v.valid_from, to_jsonb(v.class),
                    jsonb_build_object(
                        'code', v.code, 'instrument', v.instrument, 'priceCents', v.price_cents,
                        'minimum', v.minimum, 'maximum', v.maximum,
                        'holders', ARRAY(SELECT h FROM unnest(v.holders) h ORDER BY h COLLATE "C"),
                        'votesPerShare', v.votes, 'profit', v.profit,
                        'liquidation', v.liquidation, 'transfer', v.transfer),
                    v.reversed_by)
             ORDER BY 1
            """;

    /// {@return the days of which positions are kept}
    List<String> days(Handle db, long register) {
        return db.createQuery(
                        """
                        SELECT day::text FROM shares.snapshot WHERE register_id = :register
                         UNION ALL SELECT 'infinity'
                        """)
                .bind("register", register)
                .mapTo(String.class)
                .list();
    }

    /// {@return positions of a day that do not follow from the legs, as sentences; the first of
    /// them}
    List<String> wrongPositions(Handle db, long register, String day) {
        return db.createQuery(POSITIONS)
                .bind("register", register)
                .bind("day", day)
                .mapTo(String.class)
                .list();
    }

    /// {@return the entries of classes whose terms are not what the entry says}
    List<Finding> wrongClasses(Handle db, long register) {
        return db.createQuery(CLASSES)
                .bind("register", register)
                .map((row, _) ->
                        new Finding(
                                row.getLong("seq"), Fault.CLASS, "class " + row.getString("class")))
                .list();
    }
}
