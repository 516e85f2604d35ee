package coop.meent.core.privacy;

import coop.meent.core.plugins.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/// Runs what was declared, and keeps the declarations and the log of erasures.
final class PrivacyStore {
    private static final String ORPHANED =
            """
            SELECT DISTINCT o.id, o.name
              FROM core.mandate m
              JOIN core.organisation o ON o.id = m.organisation
             WHERE m.person = :person
               AND m.role IN ('REPRESENTATIVE', 'ADMINISTRATOR')
               AND m.starts <= :today AND (m.ends IS NULL OR m.ends >= :today)
               AND NOT EXISTS (
                   SELECT FROM core.mandate other
                     JOIN core.person p ON p.id = other.person
                    WHERE other.organisation = m.organisation
                      AND other.person <> m.person
                      AND other.role IN ('REPRESENTATIVE', 'ADMINISTRATOR')
                      AND other.starts <= :today AND (other.ends IS NULL OR other.ends >= :today)
                      AND p.ended_at IS NULL)
             ORDER BY o.name
            """;

    /// Somebody whose data it is.
    ///
    /// @param language in which to write to them
    record Subject(long id, String name, String email, String language) {}

    /// An organisation that would have nobody left.
    record Orphan(long id, String name) {}

    Optional<Subject> subject(Handle db, long person) {
        return db.createQuery("SELECT id, name, email, language FROM core.person WHERE id = :id")
                .bind("id", person)
                .map((row, _) ->
                        new Subject(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("language")))
                .findOne();
    }

    /// One erasure at a time, so that two administrators cannot leave together.
    void lock(Handle db) {
        db.createQuery("SELECT pg_advisory_xact_lock(4202511)::text").mapTo(String.class).list();
    }

    List<Orphan> orphans(Handle db, long person, LocalDate today) {
        return db.createQuery(ORPHANED)
                .bind("person", person)
                .bind("today", today)
                .map((row, _) -> new Orphan(row.getLong("id"), row.getString("name")))
                .list();
    }

    boolean lastAdministrator(Handle db, long person) {
        return db.createQuery(
                        """
                        SELECT administrator AND NOT EXISTS (
                               SELECT FROM core.person
                                WHERE administrator AND ended_at IS NULL AND id <> :person)
                          FROM core.person
                         WHERE id = :person
                        """)
                .bind("person", person)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /// {@return those of the tables that are there: a plugin may have been removed with its data}
    Set<String> there(Handle db, Collection<String> tables) {
        return db.createQuery(
                        """
                        SELECT n.nspname || '.' || c.relname
                          FROM pg_catalog.pg_class c
                          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                         WHERE n.nspname || '.' || c.relname = ANY(:tables)
                        """)
                .bindArray("tables", String.class, List.copyOf(tables))
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    /// Hands over each row that a declaration exports, one by one.
    void each(Handle db, PersonalData one, Subject subject, Consumer<Map<String, Object>> sink) {
        inTurn(
                db,
                one,
                () ->
                        bound(db.createQuery(one.export()).setFetchSize(500), subject)
                                .scanResultSet((rows, _) -> {
                                    var row = rows.get();
                                    while (row.next()) {
                                        sink.accept(values(row));
                                    }
                                    return true;
                                }));
    }

    /// Does what a declaration erases.
    ///
    /// @return the ids that it gives back; none where nothing of it can be found
    List<String> erase(Handle db, PersonalData one, Subject subject) {
        var ids = new ArrayList<String>();
        inTurn(
                db,
                one,
                () -> {
                    if (one.search().isEmpty()) {
                        bound(db.createUpdate(one.erase()), subject).execute();
                    } else {
                        bound(db.createQuery(one.erase()), subject)
                                .map((row, _) -> row.getString(1))
                                .forEach(ids::add);
                    }
                });
        return ids;
    }

    // what row security keeps apart is seen in one turn after another, and never all at once
    private static void inTurn(Handle db, PersonalData one, Runnable turn) {
        if (one.each().isEmpty()) {
            turn.run();
            return;
        }
        for (var value : db.createQuery(one.each()).mapTo(String.class).list()) {
            choose(db, one.setting(), value);
            turn.run();
        }
        choose(db, one.setting(), "");
    }

    private static void choose(Handle db, String setting, String value) {
        db.createQuery("SELECT set_config(:setting, :value, true)")
                .bind("setting", setting)
                .bind("value", value)
                .mapTo(String.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Subject subject) {
        statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return statement.bind("person", subject.id()).bind("email", subject.email());
    }

    private static Map<String, Object> values(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var values = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var value = plain(row.getObject(i));
            if (value != null) {
                values.put(columns.getColumnLabel(i), value);
            }
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean yes -> yes;
            case byte[] bytes -> bytes;
            case Timestamp at -> at.toInstant().toString();
            default -> value.toString();
        };
    }

    void remember(Handle db, String plugin, List<String> declarations) {
        db.createUpdate("DELETE FROM core.personal_data WHERE plugin = :plugin")
                .bind("plugin", plugin)
                .execute();
        for (int i = 0; i < declarations.size(); i++) {
            db.createUpdate(
                            """
                            INSERT INTO core.personal_data (plugin, place, declaration)
                            VALUES (:plugin, :place, :declaration::jsonb)
                            """)
                    .bind("plugin", plugin)
                    .bind("place", i)
                    .bind("declaration", declarations.get(i))
                    .execute();
        }
    }

    /// {@return what plugins declared, in their order}
    List<String> remembered(Handle db) {
        return db.createQuery(
                        "SELECT declaration::text FROM core.personal_data ORDER BY plugin, place")
                .mapTo(String.class)
                .list();
    }

    void logErasure(Handle db, long person, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO core.erasure_log (person, at) VALUES (:person, :at)
                            ON CONFLICT DO NOTHING
                        """)
                .bind("person", person)
                .bind("at", at)
                .execute();
    }

    /// {@return whether somebody of that number is here who was here before that moment too}
    boolean hereBefore(Handle db, long person, Instant at) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM core.person
                                        WHERE id = :person AND created_at < :at)
                        """)
                .bind("person", person)
                .bind("at", at)
                .mapTo(Boolean.class)
                .one();
    }
}
