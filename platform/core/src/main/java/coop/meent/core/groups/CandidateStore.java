package coop.meent.core.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who can be added to a group: by name whoever acts for a member today, by address also guests
/// where the group is open to them.
final class CandidateStore {
    private static final String ACTS =
            """
            EXISTS (SELECT FROM core.mandate m
                      JOIN core.membership_period period ON period.organisation = m.organisation
                     WHERE m.person = p.id
                       AND m.starts <= :today AND (m.ends IS NULL OR m.ends >= :today)
                       AND period.starts <= :today AND (period.ends IS NULL OR period.ends >= :today))
            """;

    private static final String SELECT =
            """
            SELECT p.id, p.name,
                   ARRAY(SELECT DISTINCT o.name::text FROM core.mandate m
                           JOIN core.organisation o ON o.id = m.organisation
                          WHERE m.person = p.id AND m.starts <= :today
                            AND (m.ends IS NULL OR m.ends >= :today)) AS organisations
              FROM core.person p
             WHERE p.ended_at IS NULL
            """;

    /// Somebody who can be added.
    ///
    /// @param organisations names of those for which they act
    record Candidate(long person, String name, List<String> organisations) {}

    /// {@return whose name has all these words, lower case}
    List<Candidate> byName(Handle db, List<String> words, LocalDate today, int limit) {
        return db.createQuery(
                        SELECT
                                + " AND "
                                + ACTS
                                + """
                                   AND NOT EXISTS (SELECT FROM unnest(:words) word
                                                    WHERE position(word IN lower(p.name)) = 0)
                                 ORDER BY p.name, p.id
                                 LIMIT :limit
                                """)
                .bindArray("words", String.class, words)
                .bind("today", today)
                .bind("limit", limit)
                .map((row, _) -> candidate(row))
                .list();
    }

    Optional<Candidate> byAddress(Handle db, String norm, boolean guests, LocalDate today) {
        return db.createQuery(SELECT + " AND p.email_norm = :email AND (:guests OR " + ACTS + ")")
                .bind("email", norm)
                .bind("guests", guests)
                .bind("today", today)
                .map((row, _) -> candidate(row))
                .findOne();
    }

    Optional<Candidate> byId(Handle db, long person, LocalDate today) {
        return db.createQuery(SELECT + " AND p.id = :person AND " + ACTS)
                .bind("person", person)
                .bind("today", today)
                .map((row, _) -> candidate(row))
                .findOne();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("organisations").getArray()));
    }
}
