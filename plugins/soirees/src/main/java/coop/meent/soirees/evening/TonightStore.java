package coop.meent.soirees.evening;

import coop.meent.soirees.typed.Cells;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What a telephone shows of its own evening, in the database.
final class TonightStore {
    private static final String COMPANY =
            """
            SELECT s.round, s.table_no, s.moved, coalesce(o.id, 0) AS other,
                   coalesce(o.name, '') AS name, o.organisation,
                   coalesce(h.seeks, '') AS seeks, coalesce(h.offers, '') AS offers,
                   o.organisation IS NOT NULL AND NOT EXISTS (
                       SELECT FROM soirees.event e
                         JOIN soirees.event p ON p.host = e.host AND p.kind = 'SOIREE'
                              AND p.state = 'PUBLISHED' AND p.starts < e.starts
                         JOIN soirees.registration q ON q.event = p.id
                              AND q.state = 'PLACED'
                              AND q.organisation = o.organisation
                        WHERE e.id = s.event) AS newcomer
              FROM soirees.seat s
              LEFT JOIN soirees.seat t ON t.event = s.event AND t.round = s.round
                   AND t.table_no = s.table_no AND t.registration <> s.registration
              LEFT JOIN soirees.registration o ON o.id = t.registration
              LEFT JOIN soirees.hopes h ON h.registration = o.id
             WHERE s.registration = :me AND s.round IN (:now, :next)
             ORDER BY s.round, o.name
            """;

    /// Somebody with whom one sits.
    ///
    /// @param table where
    /// @param other their registration; 0 when one sits there alone
    /// @param newcomer whether their organisation is at a soirée of the host for the first time
    record Company(
            int round,
            int table,
            boolean moved,
            long other,
            String name,
            OptionalLong organisation,
            boolean newcomer,
            String seeks,
            String offers) {}

    /// {@return with whom somebody sits in two rounds}
    List<Company> company(Handle db, long registration, int now, int next) {
        return db.createQuery(COMPANY)
                .bind("me", registration)
                .bind("now", now)
                .bind("next", next)
                .map((row, _) ->
                        new Company(
                                row.getInt("round"),
                                row.getInt("table_no"),
                                row.getBoolean("moved"),
                                row.getLong("other"),
                                row.getString("name"),
                                Cells.number(row, "organisation"),
                                row.getBoolean("newcomer"),
                                row.getString("seeks"),
                                row.getString("offers")))
                .list();
    }
}
