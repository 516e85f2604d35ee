package coop.meent.core.groups;

import coop.meent.core.groups.KnownGroup.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The groups in the database.
final class GroupStore {
    private static final String SELECT =
            """
            SELECT g.id, g.name, g.description, g.also_guests, g.starts, g.ends,
                   k.id AS keeper, k.name AS keeper_name,
                   EXISTS (SELECT FROM core.counts_in_group(:today) c
                            WHERE c.person_group = g.id AND c.person = g.keeper) AS keeper_counts,
                   d.id AS deputy, d.name AS deputy_name,
                   EXISTS (SELECT FROM core.counts_in_group(:today) c
                            WHERE c.person_group = g.id AND c.person = g.deputy) AS deputy_counts,
                   (SELECT count(*) FROM core.counts_in_group(:today) c
                     WHERE c.person_group = g.id) AS size
              FROM core.person_group g
              LEFT JOIN core.person k ON k.id = g.keeper AND k.ended_at IS NULL
              LEFT JOIN core.person d ON d.id = g.deputy AND d.ended_at IS NULL
            """;

    private static final String PIECE =
            SELECT
                    + """
                     WHERE (g.ends IS NULL OR g.ends >= :today) <> :closed
                       AND NOT g.id = ANY(:without)
                       AND (:all OR g.id = ANY(:only))
                       AND (:q = '' OR position(:q IN g.name_norm) > 0)
                       AND (:after = 0 OR (g.name, g.id) >
                                          (SELECT a.name, a.id FROM core.person_group a WHERE a.id = :after))
                     ORDER BY g.name, g.id
                     LIMIT :limit
                    """;

    private static final String UNKEPT =
            SELECT
                    + """
                     WHERE g.starts <= :today AND (g.ends IS NULL OR g.ends >= :today)
                       AND NOT EXISTS (SELECT FROM core.counts_in_group(:today) c
                                        WHERE c.person_group = g.id AND c.person = g.keeper)
                       AND (:team OR g.deputy = :person)
                     ORDER BY g.id
                     LIMIT 50
                    """;

    private static final String UPDATE =
            """
            UPDATE core.person_group
               SET name = :name, name_norm = :norm, description = :description, keeper = :keeper,
                   deputy = :deputy, also_guests = :alsoGuests, ends = :ends, changed_at = :now
             WHERE id = :id
            """;

    /// Which groups somebody asks for.
    ///
    /// @param q a part of the folded name, or empty
    /// @param closed whether those that are over, or the others
    /// @param only the ones that may be shown; empty for all
    /// @param without ones that are shown elsewhere
    /// @param after the last one that was seen, or 0
    record Asked(
            String q, boolean closed, Optional<Set<Long>> only, Set<Long> without, long after) {}

    List<KnownGroup> piece(Handle db, Asked asked, LocalDate today, int limit) {
        return db.createQuery(PIECE)
                .bind("today", today)
                .bind("closed", asked.closed())
                .bindArray("without", Long.class, asked.without().toArray())
                .bind("all", asked.only().isEmpty())
                .bindArray("only", Long.class, asked.only().orElse(Set.of()).toArray())
                .bind("q", asked.q())
                .bind("after", asked.after())
                .bind("limit", limit)
                .map((row, _) -> known(row))
                .list();
    }

    List<KnownGroup> these(Handle db, Collection<Long> ids, LocalDate today) {
        return db.createQuery(SELECT + " WHERE g.id = ANY(:ids) ORDER BY g.name, g.id")
                .bind("today", today)
                .bindArray("ids", Long.class, ids.toArray())
                .map((row, _) -> known(row))
                .list();
    }

    Optional<KnownGroup> find(Handle db, long id, LocalDate today) {
        return these(db, List.of(id), today).stream().findFirst();
    }

    /// {@return the groups that are there on the day}
    List<KnownGroup> on(Handle db, LocalDate day, LocalDate today) {
        return db.createQuery(
                        SELECT
                                + """
                                 WHERE g.starts <= :day AND (g.ends IS NULL OR g.ends >= :day)
                                 ORDER BY g.name, g.id
                                """)
                .bind("day", day)
                .bind("today", today)
                .map((row, _) -> known(row))
                .list();
    }

    /// {@return the groups whose keeper does not count: all for the team, else those of the deputy}
    List<KnownGroup> unkept(Handle db, long person, boolean team, LocalDate today) {
        return db.createQuery(UNKEPT)
                .bind("today", today)
                .bind("person", person)
                .bind("team", team)
                .map((row, _) -> known(row))
                .list();
    }

    /// Lets nobody else change the group or its members before this transaction ends.
    void lock(Handle db, long id) {
        db.createQuery("SELECT id FROM core.person_group WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    /// {@return whether another group that is not over has the name}
    boolean taken(Handle db, String norm, long id, LocalDate today) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM core.person_group
                                        WHERE name_norm = :norm AND id <> :id
                                          AND (ends IS NULL OR ends >= :today))
                        """)
                .bind("norm", norm)
                .bind("id", id)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one();
    }

    long insert(Handle db, String name, String norm, LocalDate starts) {
        return db.createQuery(
                        """
                        INSERT INTO core.person_group (name, name_norm, starts)
                        VALUES (:name, :norm, :starts)
                        RETURNING id
                        """)
                .bind("name", name)
                .bind("norm", norm)
                .bind("starts", starts)
                .mapTo(Long.class)
                .one();
    }

    void update(Handle db, long id, GroupData data, Instant now) {
        bound(db.createUpdate(UPDATE), data).bind("id", id).bind("now", now).execute();
    }

    /// Takes the tasks of somebody who is gone away from them.
    void relieve(Handle db, long id, long person) {
        db.createUpdate(
                        """
                        UPDATE core.person_group
                           SET keeper = nullif(keeper, :person), deputy = nullif(deputy, :person)
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("person", person)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, GroupData data) {
        return statement
                .bind("name", data.name())
                .bind("norm", data.norm())
                .bind("description", data.description())
                .bind("keeper", nullable(data.keeper()))
                .bind("deputy", nullable(data.deputy()))
                .bind("alsoGuests", data.alsoGuests())
                .bind("ends", data.ends().orElse(null));
    }

    private static @Nullable Long nullable(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    private static KnownGroup known(ResultSet row) throws SQLException {
        return new KnownGroup(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                post(row, "keeper"),
                post(row, "deputy"),
                row.getBoolean("also_guests"),
                row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                row.getInt("size"));
    }

    private static Optional<Post> post(ResultSet row, String task) throws SQLException {
        long person = row.getLong(task);
        return person == 0
                ? Optional.empty()
                : Optional.of(
                        new Post(
                                person,
                                row.getString(task + "_name"),
                                row.getBoolean(task + "_counts")));
    }
}
