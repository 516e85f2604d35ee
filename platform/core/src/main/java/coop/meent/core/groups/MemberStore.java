package coop.meent.core.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Who is in which group, in the database.
final class MemberStore {
    private static final String MEMBERSHIPS =
            """
            SELECT one.id, one.person_group, one.person, one.name, one.starts, one.ends, one.counts,
                   one.organisations
              FROM (SELECT gm.id, gm.person_group, gm.person, p.name, gm.starts, gm.ends,
                           gm.starts <= :day AND (gm.ends IS NULL OR gm.ends >= :day)
                           AND EXISTS (SELECT FROM core.counts_in_group(:day) c
                                        WHERE c.person_group = gm.person_group
                                          AND c.person = gm.person) AS counts,
                           ARRAY(SELECT DISTINCT m.organisation
                                   FROM core.mandate m
                                  WHERE m.person = gm.person AND m.starts <= :day
                                    AND (m.ends IS NULL OR m.ends >= :day)
                                  ORDER BY m.organisation) AS organisations
                      FROM core.group_member gm
                      JOIN core.person p ON p.id = gm.person AND p.ended_at IS NULL
                     WHERE gm.person_group = :group) one
            """;

    private static final String PIECE =
            MEMBERSHIPS
                    + """
                     WHERE (one.ends IS NULL OR one.ends >= :day)
                       AND (:all OR one.counts)
                       AND (:after = 0
                            OR (one.name, one.id) >
                               (SELECT p.name, a.id FROM core.group_member a
                                  JOIN core.person p ON p.id = a.person
                                 WHERE a.id = :after))
                     ORDER BY one.name, one.id
                     LIMIT :limit
                    """;

    private static final String OVERLAPPING =
            """
            SELECT EXISTS (SELECT FROM core.group_member
                            WHERE person_group = :group AND person = :person
                              AND daterange(starts, ends, '[]') && daterange(:starts, :ends::date, '[]'))
            """;

    /// Which members somebody asks for.
    ///
    /// @param all whether also those who do not count on the day
    /// @param after the last one that was seen, or 0
    record Asked(long group, LocalDate day, boolean all, long after) {}

    List<Membership> piece(Handle db, Asked asked, int limit) {
        return db.createQuery(PIECE)
                .bind("group", asked.group())
                .bind("day", asked.day())
                .bind("all", asked.all())
                .bind("after", asked.after())
                .bind("limit", limit)
                .map((row, _) -> membership(row))
                .list();
    }

    /// {@return the memberships that were over before the day, the last first}
    List<Membership> former(Handle db, long group, LocalDate day, int limit) {
        return db.createQuery(
                        MEMBERSHIPS
                                + " WHERE one.ends < :day ORDER BY one.ends DESC, one.id LIMIT :limit")
                .bind("group", group)
                .bind("day", day)
                .bind("limit", limit)
                .map((row, _) -> membership(row))
                .list();
    }

    Optional<Membership> find(Handle db, long group, long id, LocalDate day) {
        return db.createQuery(MEMBERSHIPS + " WHERE one.id = :id")
                .bind("group", group)
                .bind("id", id)
                .bind("day", day)
                .map((row, _) -> membership(row))
                .findOne();
    }

    /// {@return the memberships of the person that are not over before the day}
    List<Membership> of(Handle db, long group, long person, LocalDate day) {
        return db.createQuery(
                        MEMBERSHIPS
                                + " WHERE one.person = :person AND (one.ends IS NULL OR one.ends >= :day)")
                .bind("group", group)
                .bind("person", person)
                .bind("day", day)
                .map((row, _) -> membership(row))
                .list();
    }

    boolean overlaps(Handle db, long group, long person, MemberForm.Days days) {
        return db.createQuery(OVERLAPPING)
                .bind("group", group)
                .bind("person", person)
                .bind("starts", days.starts())
                .bind("ends", days.ends().orElse(null))
                .mapTo(Boolean.class)
                .one();
    }

    long insert(Handle db, long group, long person, MemberForm.Days days) {
        return db.createQuery(
                        """
                        INSERT INTO core.group_member (person_group, person, starts, ends)
                        VALUES (:group, :person, :starts, :ends)
                        RETURNING id
                        """)
                .bind("group", group)
                .bind("person", person)
                .bind("starts", days.starts())
                .bind("ends", days.ends().orElse(null))
                .mapTo(Long.class)
                .one();
    }

    void end(Handle db, long id, LocalDate lastDay) {
        db.createUpdate("UPDATE core.group_member SET ends = :ends WHERE id = :id")
                .bind("id", id)
                .bind("ends", lastDay)
                .execute();
    }

    void delete(Handle db, long id) {
        db.createUpdate("DELETE FROM core.group_member WHERE id = :id").bind("id", id).execute();
    }

    /// {@return who counts in the group on the day}
    Set<Long> counting(Handle db, long group, LocalDate day) {
        return Set.copyOf(
                db.createQuery(
                                """
                                SELECT person FROM core.counts_in_group(:day)
                                 WHERE person_group = :group
                                """)
                        .bind("day", day)
                        .bind("group", group)
                        .mapTo(Long.class)
                        .list());
    }

    /// {@return the groups in which the person counts on the day}
    Set<Long> groups(Handle db, long person, LocalDate day) {
        return Set.copyOf(
                db.createQuery(
                                """
                                SELECT person_group FROM core.counts_in_group(:day)
                                 WHERE person = :person
                                """)
                        .bind("day", day)
                        .bind("person", person)
                        .mapTo(Long.class)
                        .list());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getLong("id"),
                row.getLong("person_group"),
                row.getLong("person"),
                row.getString("name"),
                row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                row.getBoolean("counts"),
                Arrays.asList((Long[]) row.getArray("organisations").getArray()));
    }
}
