package coop.meent.core.exchange;

import coop.meent.api.Role;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What is, and what was told of it, in the database.
final class TurnStore {
    private static final String ENDED =
            """
            UPDATE core.mandate m SET ended_told = true
             WHERE m.id IN (SELECT id FROM core.mandate
                             WHERE ends < :today AND NOT ended_told
                             ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING m.person, m.organisation, m.role, m.ends,
                      NOT EXISTS (SELECT FROM core.mandate o
                                   WHERE o.person = m.person AND o.organisation = m.organisation
                                     AND o.role = m.role AND o.id <> m.id
                                     AND :today BETWEEN o.starts AND coalesce(o.ends, 'infinity')) AS last
            """;

    private static final String CHANGED =
            """
            INSERT INTO core.exchange_membership (organisation, category)
            SELECT o.id, coalesce(p.category, '')
              FROM core.organisation o
              LEFT JOIN core.membership_period p
                     ON p.organisation = o.id
                    AND :today BETWEEN p.starts AND coalesce(p.ends, 'infinity')
              LEFT JOIN core.exchange_membership t ON t.organisation = o.id
             WHERE coalesce(p.category, '') <> coalesce(t.category, '')
             ORDER BY o.id
             LIMIT :most
                ON CONFLICT (organisation) DO UPDATE SET category = excluded.category
                   WHERE exchange_membership.category <> excluded.category
            RETURNING organisation, category
            """;

    /// A mandate that is over.
    ///
    /// @param last whether the person has no other there in that role
    record Ended(long person, long organisation, Role role, LocalDate on, boolean last) {}

    /// An organisation that is what it was not.
    record Changed(long organisation, String category) {}

    /// Forgets that it was told of what goes on after all.
    void revived(Handle db, LocalDate today) {
        db.createUpdate(
                        """
                        UPDATE core.mandate SET ended_told = false
                         WHERE ended_told AND coalesce(ends, 'infinity') >= :today
                        """)
                .bind("today", today)
                .execute();
    }

    /// {@return mandates that are over and that nobody was told of; now they are told}
    List<Ended> ended(Handle db, LocalDate today, int most) {
        return db.createQuery(ENDED)
                .bind("today", today)
                .bind("most", most)
                .map((row, _) ->
                        new Ended(
                                row.getLong("person"),
                                row.getLong("organisation"),
                                Role.valueOf(row.getString("role")),
                                row.getObject("ends", LocalDate.class),
                                row.getBoolean("last")))
                .list();
    }

    /// {@return organisations whose membership is another than was told; now it is told}
    List<Changed> changed(Handle db, LocalDate today, int most) {
        return db.createQuery(CHANGED)
                .bind("today", today)
                .bind("most", most)
                .map((row, _) ->
                        new Changed(row.getLong("organisation"), row.getString("category")))
                .list();
    }
}
