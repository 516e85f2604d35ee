package coop.meent.shares.papers;

import coop.meent.shares.holders.PartyRole;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Whose papers a person may have. The handle must see the register already.
final class OwnStore {
    /// {@return the holders whose account this is, and those for whom it acts on a day}
    Set<Long> holders(Handle db, long person, LocalDate day) {
        return db
                .createQuery(
                        """
                        SELECT no FROM shares.holder WHERE person = :person
                         UNION
                        SELECT holder FROM shares.holder_party
                         WHERE person = :person AND role = ANY (:acting)
                           AND begins <= :day AND (ends IS NULL OR ends > :day)
                        """)
                .bind("person", person)
                .bind("day", day)
                .bindArray("acting", String.class, (Object[]) acting())
                .mapTo(Long.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private static String[] acting() {
        return Arrays.stream(PartyRole.values())
                .filter(PartyRole::acts)
                .map(PartyRole::name)
                .toArray(String[]::new);
    }
}
