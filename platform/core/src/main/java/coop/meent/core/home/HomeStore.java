package coop.meent.core.home;

import coop.meent.api.Role;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.home.HomeFacts.Invited;
import coop.meent.core.home.HomeFacts.Tie;
import coop.meent.core.profile.Welcome;
import coop.meent.core.roles.RoleDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/// Reads all that a home shows of somebody in three statements.
final class HomeStore {
    private static final String PERSON =
            """
            SELECT f.welcome, f.step, f.offers,
                   coalesce(f.about <> '' OR f.looks_for <> '' OR cardinality(f.offers) > 0, false) AS written,
                   v.previous,
                   ARRAY(SELECT a.key FROM core.role_aside a
                          WHERE a.person = p.id AND a.until > :today) AS aside,
                   m.organisation, m.role, m.ends,
                   m.ends IS NOT NULL AND NOT EXISTS (
                       SELECT FROM core.mandate other
                         JOIN core.person who ON who.id = other.person AND who.ended_at IS NULL
                        WHERE other.organisation = m.organisation
                          AND other.role IN ('REPRESENTATIVE', 'ADMINISTRATOR')
                          AND other.id <> m.id
                          AND (other.ends IS NULL OR other.ends > m.ends)) AS alone
              FROM core.person p
              LEFT JOIN core.profile f ON f.person = p.id
              LEFT JOIN core.visit v ON v.person = p.id
              LEFT JOIN core.mandate m ON m.person = p.id AND m.starts <= :today
                    AND (m.ends IS NULL OR m.ends >= :today)
             WHERE p.id = :person
             ORDER BY m.organisation, m.role
            """;

    private static final String INVITATIONS =
            """
            SELECT l.id, (l.body->>'organisation')::bigint AS organisation, l.body->>'role' AS role,
                   l.expires_at
              FROM core.one_time_link l
              JOIN core.person p ON lower(l.body->>'email') = p.email_norm
             WHERE p.id = :person AND l.purpose = 'invitation'
               AND l.used_at IS NULL AND l.expires_at > :now
             ORDER BY l.id
             LIMIT 5
            """;

    private final Transactions core;
    private final RoleDesk roles;
    private final Clock clock;

    HomeStore(Transactions core, RoleDesk roles, Clock clock) {
        this.core = core;
        this.roles = roles;
        this.clock = clock;
    }

    HomeFacts facts(Viewer viewer) {
        long person = viewer.person().orElseThrow();
        return core.read(viewer, db -> facts(db, person));
    }

    /// {@return the facts, with what else is read of the viewer at the same time}
    <T> T facts(Viewer viewer, BiFunction<HomeFacts, Handle, T> more) {
        long person = viewer.person().orElseThrow();
        return core.read(viewer, db -> more.apply(facts(db, person), db));
    }

    private HomeFacts facts(Handle db, long person) {
        var rows =
                db.createQuery(PERSON)
                        .bind("person", person)
                        .bind("today", LocalDate.now(clock))
                        .map((row, _) -> row(row))
                        .list();
        var first = rows.getFirst().facts();
        return new HomeFacts(
                first.welcome(),
                first.written(),
                first.offers(),
                first.lastVisit(),
                first.aside(),
                rows.stream().flatMap(row -> row.tie().stream()).toList(),
                invitations(db, person),
                roles.open(db, person));
    }

    private List<Invited> invitations(Handle db, long person) {
        return db.createQuery(INVITATIONS)
                .bind("person", person)
                .bind("now", clock.instant())
                .map((row, _) ->
                        new Invited(
                                row.getLong("id"),
                                row.getLong("organisation"),
                                Role.valueOf(row.getString("role")),
                                day(row.getTimestamp("expires_at").toInstant())))
                .list();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private record Row(HomeFacts facts, Optional<Tie> tie) {}

    private static Row row(ResultSet row) throws SQLException {
        var state = row.getString("welcome");
        var previous = row.getTimestamp("previous");
        var offers = row.getArray("offers");
        var facts =
                new HomeFacts(
                        state == null
                                ? Welcome.FIRST
                                : new Welcome(Welcome.State.valueOf(state), row.getInt("step")),
                        row.getBoolean("written"),
                        offers == null ? List.of() : Arrays.asList((String[]) offers.getArray()),
                        Optional.ofNullable(previous).map(it -> it.toInstant()),
                        Set.of((String[]) row.getArray("aside").getArray()),
                        List.of(),
                        List.of(),
                        List.of());
        return new Row(facts, tie(row));
    }

    private static Optional<Tie> tie(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return role == null
                ? Optional.empty()
                : Optional.of(
                        new Tie(
                                row.getLong("organisation"),
                                Role.valueOf(role),
                                Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                                row.getBoolean("alone")));
    }
}
