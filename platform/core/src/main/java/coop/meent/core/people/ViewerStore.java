package coop.meent.core.people;

import coop.meent.api.Mandate;
import coop.meent.api.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Who stands behind a session or an API token, with the mandates and groups of the day: one query.
final class ViewerStore {
    private static final String MANDATES =
            """
            SELECT door.id AS door, door.last_seen_at, door.strong OR p.demo AS strong, p.id, p.name, p.language, p.administrator, m.organisation, m.role,
                   counting.groups,
                   EXISTS (SELECT FROM core.membership_period period
                            WHERE period.organisation = m.organisation
                              AND period.starts <= :today
                              AND (period.ends IS NULL OR period.ends >= :today)) AS member_today
              FROM %s door
              JOIN core.person p ON p.id = door.person AND p.ended_at IS NULL
             CROSS JOIN LATERAL
                   (SELECT coalesce(array_agg(c.person_group), '{}') AS groups
                      FROM core.counts_in_group(:today) c
                     WHERE c.person = p.id) counting
              LEFT JOIN core.mandate m
                ON m.person = p.id AND m.starts <= :today AND (m.ends IS NULL OR m.ends >= :today)
             ORDER BY m.organisation, m.role
            """;

    private static final String BY_SESSION =
            MANDATES.formatted(
                    """
                    (SELECT s.id, s.person, s.last_seen_at, s.strong
                       FROM core.session s JOIN core.person who ON who.id = s.person
                      WHERE s.token_hash = :hash
                        AND s.expires_at > :now
                        AND s.last_seen_at > :idle
                        AND s.created_at > :start
                        AND (NOT who.administrator
                             OR (s.last_seen_at > :teamIdle AND s.created_at > :teamStart))
                        AND (s.strong
                             OR who.demo
                             OR NOT EXISTS (SELECT FROM core.second_factor f WHERE f.person = s.person)))\
                    """);

    private static final String BY_API_TOKEN =
            MANDATES.formatted(
                    """
                    (SELECT id, person, created_at AS last_seen_at, strong
                       FROM core.api_token
                      WHERE token_hash = :hash AND expires_at > :now)\
                    """);

    private static final String BY_PERSON =
            MANDATES.formatted(
                    """
                    (SELECT id, id AS person, created_at AS last_seen_at, false AS strong
                       FROM core.person
                      WHERE id = ANY(:persons))\
                    """);

    /// Somebody who came through a door.
    ///
    /// @param door the session's or token's id
    /// @param language in which to write to them
    /// @param groups that count for them on this day
    /// @param strong whether a second factor was shown at the door
    record Known(
            long door,
            Instant lastSeenAt,
            long person,
            String name,
            String language,
            boolean administrator,
            List<Mandate> mandates,
            Set<Long> groups,
            boolean strong) {
        /// {@return the same person, had they shown a second factor}
        Known stronger() {
            return new Known(
                    door,
                    lastSeenAt,
                    person,
                    name,
                    language,
                    administrator,
                    mandates,
                    groups,
                    true);
        }

        /// {@return the same person, who does not run the site}
        Known withoutTeam() {
            return new Known(
                    door, lastSeenAt, person, name, language, false, mandates, groups, strong);
        }
    }

    private record Row(Known known, Optional<Mandate> mandate) {}

    Optional<Known> bySession(Handle db, byte[] hash, Instant now, LocalDate today) {
        var member = SessionLife.MEMBER;
        var team = SessionLife.ADMINISTRATOR;
        var query =
                db.createQuery(BY_SESSION)
                        .bind("idle", now.minus(member.idle()))
                        .bind("start", now.minus(member.absolute()))
                        .bind("teamIdle", now.minus(team.idle()))
                        .bind("teamStart", now.minus(team.absolute()));
        return known(query, hash, now, today);
    }

    Optional<Known> byApiToken(Handle db, byte[] hash, Instant now, LocalDate today) {
        return known(db.createQuery(BY_API_TOKEN), hash, now, today);
    }

    /// {@return who these persons are today, in one query; whoever has gone is not among them}
    List<Known> byPersons(Handle db, Set<Long> persons, LocalDate today) {
        return db
                .createQuery(BY_PERSON)
                .bindArray("persons", Long.class, persons.toArray())
                .bind("today", today)
                .map((row, _) -> row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(row -> row.known().person()))
                .values()
                .stream()
                .map(ViewerStore::joined)
                .toList();
    }

    private static Optional<Known> known(Query query, byte[] hash, Instant now, LocalDate today) {
        var rows =
                query.bind("hash", hash)
                        .bind("now", now)
                        .bind("today", today)
                        .map((row, _) -> row(row))
                        .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(joined(rows));
    }

    private static Known joined(List<Row> rows) {
        var first = rows.getFirst().known();
        var mandates = rows.stream().flatMap(row -> row.mandate().stream()).distinct().toList();
        return new Known(
                first.door(),
                first.lastSeenAt(),
                first.person(),
                first.name(),
                first.language(),
                first.administrator(),
                mandates,
                first.groups(),
                first.strong());
    }

    private static Row row(ResultSet row) throws SQLException {
        var known =
                new Known(
                        row.getLong("door"),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getBoolean("administrator"),
                        List.of(),
                        Set.of((Long[]) row.getArray("groups").getArray()),
                        row.getBoolean("strong"));
        var role = row.getString("role");
        return new Row(
                known,
                role == null
                        ? Optional.empty()
                        : Optional.of(
                                new Mandate(
                                        row.getLong("organisation"),
                                        Role.valueOf(role),
                                        row.getBoolean("member_today"))));
    }
}
