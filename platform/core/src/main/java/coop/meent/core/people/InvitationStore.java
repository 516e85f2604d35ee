package coop.meent.core.people;

import coop.meent.api.Role;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/// The mandates that invitations give.
final class InvitationStore {
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
