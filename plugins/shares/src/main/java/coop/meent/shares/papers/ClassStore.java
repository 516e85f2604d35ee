package coop.meent.shares.papers;

import coop.meent.shares.classes.Rule;
import coop.meent.shares.classes.RuleBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The classes of a state of the register, in the database. The handle must see the register
/// already.
final class ClassStore {
    private static final String CLASSES =
            """
            SELECT c.no, k.code, coalesce(w.name, '') AS name, k.votes, k.profit, k.liquidation,
                   k.transfer, coalesce(w.transfer_text, '') AS transfer_text,
                   coalesce(w.rights_text, '') AS rights_text, coalesce(w.source, '') AS source,
                   coalesce(s.holders, 0) AS holders, coalesce(s.quantity, 0) AS quantity,
                   coalesce(s.capital, 0) AS capital, coalesce(s.paid, 0) AS paid,
                   coalesce(s.nominal > s.capital, false) AS charged
              FROM shares.share_class c
             CROSS JOIN LATERAL (
                   SELECT *
                     FROM shares.class_version it
                    WHERE it.register_id = c.register_id AND it.class = c.no
                      AND it.valid_from <= :day AND it.seq <= :seq
                      AND (it.reversed_by IS NULL OR it.reversed_by > :seq)
                    ORDER BY it.valid_from DESC, it.seq DESC
                    LIMIT 1) k
              LEFT JOIN LATERAL (
                   SELECT coalesce(nullif(CASE :language WHEN 'fr' THEN it.name_fr
                                          WHEN 'en' THEN it.name_en ELSE it.name_nl END, ''),
                                   nullif(it.name_nl, ''), nullif(it.name_fr, ''), it.name_en)
                          AS name, it.transfer_text, it.rights_text, it.source
                     FROM shares.class_text it
                    WHERE it.register_id = c.register_id AND it.class = c.no
                      AND it.valid_from <= :day
                    ORDER BY it.valid_from DESC, it.no DESC
                    LIMIT 1) w ON true
              LEFT JOIN (
                   SELECT class, count(*) AS holders, sum(quantity) AS quantity,
                          sum(nominal) AS nominal, sum(capital) AS capital, sum(paid) AS paid
                     FROM (SELECT holder, class, sum(quantity) AS quantity,
                                  sum(quantity * value_cents) AS nominal,
                                  sum(capital_cents) AS capital, sum(paid_cents) AS paid
                             FROM shares.leg
                            WHERE seq <= :seq AND counts_from <= :day
                            GROUP BY holder, class
                           HAVING sum(quantity) > 0) held
                    GROUP BY class) s ON s.class = c.no
             ORDER BY c.no
            """;

    private final RuleBook rules = new RuleBook();

    List<ClassLine> classes(Handle db, State state, String language) {
        boolean perHolder = rules.on(db, state.day()).text(Rule.VOTING).equals("PER_HOLDER");
        return StateStore.bound(db.createQuery(CLASSES), state)
                .bind("language", language)
                .map((row, _) -> line(row, perHolder))
                .list();
    }

    private static ClassLine line(ResultSet row, boolean perHolder) throws SQLException {
        return new ClassLine(
                row.getInt("no"),
                row.getString("code"),
                row.getString("name"),
                row.getLong("holders"),
                row.getLong("quantity"),
                row.getLong("capital"),
                row.getLong("paid"),
                row.getBoolean("charged"),
                row.getLong("votes"),
                perHolder && row.getLong("votes") > 0,
                row.getBoolean("profit"),
                row.getBoolean("liquidation"),
                row.getString("transfer"),
                row.getString("transfer_text"),
                row.getString("rights_text"),
                row.getString("source"));
    }
}
