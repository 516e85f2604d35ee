package coop.meent.core.bisect;

import coop.meent.core.bisect.Search.State;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The searches in the database.
final class SearchStore {
    /// Somebody asks, unless a search is under way.
    ///
    /// @return its number
    Optional<Long> ask(Handle db, Wish wish) {
        return db.createQuery(
                        """
                        INSERT INTO core.plugin_search (path, missing, person, alone, state)
                        VALUES (:path, :missing, :person, :alone, 'asked')
                            ON CONFLICT ((true)) WHERE state IN ('asked', 'running', 'waiting') DO NOTHING
                        RETURNING id
                        """)
                .bind("path", wish.path())
                .bind("missing", wish.missing())
                .bind("person", wish.person().isPresent() ? wish.person().getAsLong() : null)
                .bind("alone", wish.alone())
                .mapTo(Long.class)
                .findOne();
    }

    /// {@return the newest}
    Optional<Search> last(Handle db) {
        return db.createQuery(
                        """
                        SELECT id, path, missing, person, alone, state, suspects, resting, proven,
                               culprit, quiet, steps, answer
                          FROM core.plugin_search
                         ORDER BY id DESC
                         LIMIT 1
                        """)
                .map((row, _) -> search(row))
                .findOne();
    }

    /// Somebody says how the pages are.
    ///
    /// @return whether that was asked
    boolean answer(Handle db, String answer) {
        return db.createUpdate(
                                """
                                UPDATE core.plugin_search SET answer = :answer
                                 WHERE state = 'waiting' AND answer = ''
                                    OR state IN ('asked', 'running', 'waiting') AND :answer = 'stop'
                                """)
                        .bind("answer", answer)
                        .execute()
                > 0;
    }

    /// Writes down how far it is.
    void note(Handle db, Search search) {
        db.createUpdate(
                        """
                        UPDATE core.plugin_search
                           SET state = :state, suspects = :suspects, resting = :resting, proven = :proven,
                               culprit = :culprit, quiet = :quiet, steps = :steps,
                               answer = CASE WHEN :state = 'waiting' THEN '' ELSE answer END
                         WHERE id = :id
                        """)
                .bind("id", search.id())
                .bind("state", search.state().key())
                .bindArray("suspects", String.class, search.suspects())
                .bindArray("resting", String.class, search.resting())
                .bind("proven", search.proven())
                .bind("culprit", search.culprit())
                .bind("quiet", search.quiet())
                .bind("steps", search.steps())
                .execute();
    }

    /// Ends what was under way when the site stopped.
    void breakOff(Handle db) {
        db.execute(
                """
                UPDATE core.plugin_search SET state = 'broken_off', resting = '{}'
                 WHERE state IN ('asked', 'running', 'waiting')
                """);
    }

    private static Search search(ResultSet row) throws SQLException {
        var person = row.getObject("person", Long.class);
        return new Search(
                row.getLong("id"),
                row.getString("path"),
                row.getString("missing"),
                person == null ? OptionalLong.empty() : OptionalLong.of(person),
                row.getBoolean("alone"),
                State.of(row.getString("state")),
                texts(row.getArray("suspects")),
                texts(row.getArray("resting")),
                row.getBoolean("proven"),
                row.getString("culprit"),
                row.getBoolean("quiet"),
                row.getInt("steps"),
                row.getString("answer"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
