package coop.meent.core.people;

import coop.meent.api.People;
import coop.meent.api.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The persons in the database. An ended account is never found here.
final class PersonStore {
    private static final RowMapper<Person> PERSON =
            (row, _) ->
                    new Person(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("language"),
                            row.getBoolean("administrator"),
                            Optional.ofNullable(row.getString("password_hash")));

    private static final String SELECT =
            """
            SELECT id, name, email, language, administrator, password_hash
              FROM core.person
             WHERE ended_at IS NULL
            """;

    private static final String INSERT =
            """
            INSERT INTO core.person
                   (name, email, email_norm, language, administrator, password_hash, confirmed_at, created_at)
            VALUES (:name, :email, :norm, :language, :administrator, :hash, :confirmed, :now)
                ON CONFLICT (email_norm) DO NOTHING
            RETURNING id
            """;

    private static final String HOLDING =
            """
            SELECT DISTINCT p.id, p.name, p.language
              FROM core.person p
              JOIN core.mandate m ON m.person = p.id
             WHERE m.organisation = :organisation
               AND m.role IN (<roles>)
               AND m.starts <= :today AND (m.ends IS NULL OR m.ends >= :today)
               AND p.ended_at IS NULL
             ORDER BY p.id
            """;

    Optional<Person> find(Handle db, long id) {
        return db.createQuery(SELECT + "AND id = :id").bind("id", id).map(PERSON).findOne();
    }

    Map<Long, String> names(Handle db, Collection<Long> ids) {
        return db.createQuery(
                        "SELECT id, name FROM core.person WHERE id = ANY(:ids) AND ended_at IS NULL")
                .bindArray("ids", Long.class, ids)
                .reduceRows(
                        new HashMap<>(),
                        (all, row) -> {
                            all.put(
                                    row.getColumn("id", Long.class),
                                    row.getColumn("name", String.class));
                            return all;
                        });
    }

    Optional<Person> byEmail(Handle db, String norm) {
        return db.createQuery(SELECT + "AND email_norm = :norm")
                .bind("norm", norm)
                .map(PERSON)
                .findOne();
    }

    /// {@return the new person's id; empty when the address belongs to somebody already, also to
    /// somebody whose account has ended}
    ///
    /// @param confirmed when it was proven that the address is theirs
    Optional<Long> insert(
            Handle db, Person.Newcomer person, Optional<Instant> confirmed, Instant now) {
        return db.createQuery(INSERT)
                .bind("name", person.name())
                .bind("email", person.email().text())
                .bind("norm", person.email().norm())
                .bind("language", person.language())
                .bind("administrator", person.administrator())
                .bind("hash", person.passwordHash().orElse(null))
                .bind("confirmed", confirmed.orElse(null))
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }

    void describe(Handle db, long id, String name, String language) {
        db.createUpdate("UPDATE core.person SET name = :name, language = :language WHERE id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("language", language)
                .execute();
    }

    /// {@return whether the address was free}
    boolean readdress(Handle db, long id, EmailAddress email) {
        return db.createUpdate(
                                """
                                UPDATE core.person
                                   SET email = :email, email_norm = :norm
                                 WHERE id = :id
                                   AND NOT EXISTS (SELECT FROM core.person WHERE email_norm = :norm AND id <> :id)
                                """)
                        .bind("id", id)
                        .bind("email", email.text())
                        .bind("norm", email.norm())
                        .execute()
                == 1;
    }

    void setPassword(Handle db, long id, String hash) {
        db.createUpdate("UPDATE core.person SET password_hash = :hash WHERE id = :id")
                .bind("id", id)
                .bind("hash", hash)
                .execute();
    }

    void confirm(Handle db, long id, Instant now) {
        db.createUpdate(
                        "UPDATE core.person SET confirmed_at = coalesce(confirmed_at, :now) WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    void makeAdministrator(Handle db, long id) {
        db.createUpdate("UPDATE core.person SET administrator = true WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /// Says that a demo made the account; on any other site it does nothing.
    void ofDemo(Handle db, long id) {
        db.createUpdate(
                        """
                        UPDATE core.person SET demo = true
                         WHERE id = :id AND EXISTS (SELECT FROM core.installation WHERE demo)
                        """)
                .bind("id", id)
                .execute();
    }

    boolean anyAdministrator(Handle db) {
        return db.createQuery(
                        "SELECT EXISTS (SELECT FROM core.person WHERE administrator AND ended_at IS NULL)")
                .mapTo(Boolean.class)
                .one();
    }

    List<People.Person> holding(Handle db, long organisation, Set<Role> roles, LocalDate today) {
        return db.createQuery(HOLDING)
                .bind("organisation", organisation)
                .bindList("roles", roles.stream().map(Role::name).toList())
                .bind("today", today)
                .map((row, _) ->
                        new People.Person(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("language")))
                .list();
    }
}
