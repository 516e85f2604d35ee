package coop.meent.core.people;

import coop.meent.api.Role;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The mandates that invitations give.
final class InvitationStore {
    /// A name of the person and of the organisation.
    record Names(String person, String organisation) {}

    Names names(Handle db, long person, long organisation) {
        return db.createQuery(
                        """
                        SELECT p.name AS person, o.name AS organisation
                          FROM core.person p, core.organisation o
                         WHERE p.id = :person AND o.id = :organisation
                        """)
                .bind("person", person)
                .bind("organisation", organisation)
                .map((row, _) -> new Names(row.getString("person"), row.getString("organisation")))
                .one();
    }

    /// {@return who else acts for the organisation on the day}
    List<Long> colleagues(Handle db, long person, long organisation, LocalDate today) {
        return db.createQuery(
                        """
                        SELECT DISTINCT person
                          FROM core.mandate
                         WHERE organisation = :organisation
                           AND person <> :person
                           AND starts <= :today
                           AND (ends IS NULL OR ends >= :today)
                        """)
                .bind("person", person)
                .bind("organisation", organisation)
                .bind("today", today)
                .mapTo(Long.class)
                .list();
    }

    /// Ties the person to the organisation until further notice, unless they hold the role already.
    ///
    /// @return whether a mandate was added
    boolean give(Handle db, long person, long organisation, Role role, LocalDate from) {
        return db.createUpdate(
                                """
                                INSERT INTO core.mandate (person, organisation, role, starts)
                                SELECT :person, o.id, :role, :from
                                  FROM core.organisation o
                                 WHERE o.id = :organisation
                                   AND NOT EXISTS (SELECT FROM core.mandate m
                                                    WHERE m.person = :person
                                                      AND m.organisation = o.id
                                                      AND m.role = :role
                                                      AND m.starts <= :from
                                                      AND (m.ends IS NULL OR m.ends >= :from))
                                """)
                        .bind("person", person)
                        .bind("organisation", organisation)
                        .bind("role", role.name())
                        .bind("from", from)
                        .execute()
                > 0;
    }
}
