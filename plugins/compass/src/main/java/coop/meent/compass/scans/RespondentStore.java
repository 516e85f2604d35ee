package coop.meent.compass.scans;

import coop.meent.compass.scores.Role;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Those who answer, in the database.
public final class RespondentStore {
    private static final String SELECT =
            "SELECT id, scan, role, person, began_at, changed_at, done_at FROM compass.respondent ";

    /// Somebody who answers.
    ///
    /// @param person empty for who has only a link
    /// @param doneAt when they said that they are ready; they can still change answers
    public record Respondent(
            long id,
            int scan,
            Role role,
            OptionalLong person,
            Instant beganAt,
            Instant changedAt,
            Optional<Instant> doneAt) {}

    public Optional<Respondent> find(Handle db, long id) {
        return db.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map(RespondentStore::respondent)
                .findOne();
    }

    /// {@return as whom a person answers the scan}
    public Optional<Respondent> of(Handle db, int scan, long person) {
        return db.createQuery(SELECT + "WHERE scan = :scan AND person = :person")
                .bind("scan", scan)
                .bind("person", person)
                .map(RespondentStore::respondent)
                .findOne();
    }

    /// {@return who answers each of the scans signed in}
    Map<Integer, Set<Long>> persons(Handle db, Collection<Integer> scans) {
        var persons = new HashMap<Integer, Set<Long>>();
        db.createQuery(
                        """
                        SELECT scan, person FROM compass.respondent
                         WHERE scan = ANY(:scans) AND person IS NOT NULL
                        """)
                .bindArray("scans", Integer.class, List.copyOf(scans))
                .map((row, _) -> Map.entry(row.getInt(1), row.getLong(2)))
                .forEach(it ->
                        persons.computeIfAbsent(it.getKey(), _ -> new HashSet<>())
                                .add(it.getValue()));
        return persons;
    }

    private static Respondent respondent(ResultSet row, StatementContext context)
            throws SQLException {
        return new Respondent(
                row.getLong("id"),
                row.getInt("scan"),
                Role.valueOf(row.getString("role")),
                Cells.number(row, "person"),
                Cells.moment(row, "began_at"),
                Cells.moment(row, "changed_at"),
                Cells.perhaps(row, "done_at"));
    }
}
