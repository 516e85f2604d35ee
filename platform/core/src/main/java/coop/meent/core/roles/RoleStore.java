package coop.meent.core.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The roles in the database, and who has them.
final class RoleStore {
    private static final String SELECT =
            """
            SELECT r.id, r.title, r.text, r.effort, r.language, r.until, r.suits, r.for_whom, r.needed,
                   r.closed_at IS NOT NULL AS closed,
                   (SELECT count(*)
                      FROM core.role_holder h
                      JOIN core.person p ON p.id = h.person AND p.ended_at IS NULL
                     WHERE h.open_role = r.id) AS holders,
                   (SELECT h.since
                      FROM core.role_holder h
                     WHERE h.open_role = r.id AND h.person = :person) AS since
              FROM core.open_role r
            """;

    private static final String INSERT =
            """
            INSERT INTO core.open_role (title, text, effort, language, until, suits, for_whom, needed)
            VALUES (:title, :text, :effort, :language, :until, :suits, :forWhom, :needed)
            RETURNING id
            """;

    private static final String UPDATE =
            """
            UPDATE core.open_role
               SET title = :title, text = :text, effort = :effort, language = :language,
                   until = :until, suits = :suits, for_whom = :forWhom, needed = :needed
             WHERE id = :id
            """;

    /// Somebody who has a role.
    record Holder(long person, String name, Instant since) {}

    /// {@return the roles that can be taken today, and those that the person has}
    List<Taken> open(Handle db, long person, LocalDate today) {
        return db.createQuery(
                        SELECT
                                + """
                                 WHERE r.closed_at IS NULL
                                   AND (r.until IS NULL OR r.until >= :today)
                                 ORDER BY r.id
                                 LIMIT 200
                                """)
                .bind("person", person)
                .bind("today", today)
                .map((row, _) -> taken(row))
                .list();
    }

    /// {@return all roles, also those that are over, newest first}
    List<Taken> all(Handle db) {
        return db.createQuery(SELECT + " ORDER BY r.closed_at IS NOT NULL, r.id DESC LIMIT 200")
                .bind("person", 0L)
                .map((row, _) -> taken(row))
                .list();
    }

    Optional<Taken> find(Handle db, long id, long person) {
        return db.createQuery(SELECT + " WHERE r.id = :id")
                .bind("id", id)
                .bind("person", person)
                .map((row, _) -> taken(row))
                .findOne();
    }

    /// Lets nobody else take or leave the role before this transaction ends.
    void lock(Handle db, long id) {
        db.createQuery("SELECT id FROM core.open_role WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    long insert(Handle db, OpenRole role) {
        return bound(db.createQuery(INSERT), role).mapTo(Long.class).one();
    }

    void update(Handle db, OpenRole role) {
        bound(db.createUpdate(UPDATE), role).bind("id", role.id()).execute();
    }

    boolean close(Handle db, long id, Instant now) {
        return db.createUpdate(
                                "UPDATE core.open_role SET closed_at = :now WHERE id = :id AND closed_at IS NULL")
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    List<Holder> holders(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT p.id, p.name, h.since
                          FROM core.role_holder h
                          JOIN core.person p ON p.id = h.person
                         WHERE h.open_role = :id AND p.ended_at IS NULL
                         ORDER BY h.since, p.id
                        """)
                .bind("id", id)
                .map((row, _) ->
                        new Holder(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getTimestamp("since").toInstant()))
                .list();
    }

    void join(Handle db, long id, long person, Instant now) {
        db.createUpdate(
                        """
                        INSERT INTO core.role_holder (open_role, person, since)
                        VALUES (:id, :person, :now)
                            ON CONFLICT (open_role, person) DO NOTHING
                        """)
                .bind("id", id)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    boolean leave(Handle db, long id, long person) {
        return db.createUpdate(
                                "DELETE FROM core.role_holder WHERE open_role = :id AND person = :person")
                        .bind("id", id)
                        .bind("person", person)
                        .execute()
                == 1;
    }

    void putAside(Handle db, long person, String key, LocalDate until) {
        db.createUpdate(
                        """
                        INSERT INTO core.role_aside (person, key, until)
                        VALUES (:person, :key, :until)
                            ON CONFLICT (person, key) DO UPDATE SET until = :until
                        """)
                .bind("person", person)
                .bind("key", key)
                .bind("until", until)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, OpenRole role) {
        return statement
                .bind("title", role.title())
                .bind("text", role.text())
                .bind("effort", role.effort())
                .bind("language", role.language())
                .bind("until", role.until().orElse(null))
                .bindArray("suits", String.class, role.suits())
                .bind("forWhom", role.forWhom().name())
                .bind("needed", role.needed());
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since");
        return new Taken(
                role(row),
                row.getInt("holders"),
                Optional.ofNullable(since).map(it -> it.toInstant()));
    }

    private static OpenRole role(ResultSet row) throws SQLException {
        return new OpenRole(
                row.getLong("id"),
                row.getString("title"),
                row.getString("text"),
                row.getString("effort"),
                row.getString("language"),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                Arrays.asList((String[]) row.getArray("suits").getArray()),
                ForWhom.valueOf(row.getString("for_whom")),
                row.getInt("needed"),
                row.getBoolean("closed"));
    }
}
