package coop.meent.soirees.questions;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The boxes of events in the database: how each is set, and what was picked from it.
final class BoxStore {
    private static final String PICKED =
            """
            SELECT q.body, q.language, q.theme
              FROM soirees.question q
             WHERE q.event = :event AND q.picked IS NOT NULL AND q.merged IS NULL
               AND NOT q.waits AND NOT q.aside AND q.hidden = ''
             ORDER BY q.picked, q.id
            """;

    private static final String TOUCH =
            """
            INSERT INTO soirees.question_box AS b (event) VALUES (:event)
            ON CONFLICT (event) DO UPDATE SET version = b.version + 1
            RETURNING b.event, b.themes, b.checked, b.closed, b.version
            """;

    /// {@return the questions for the tables, in the order in which they were picked}
    List<Opener> picked(Handle db, long event) {
        return db.createQuery(PICKED)
                .bind("event", event)
                .map((row, _) ->
                        new Opener(
                                row.getString("body"), row.getString("language"), theme(row), true))
                .list();
    }

    /// {@return from which themes the cards come; none for all}
    Set<Theme> themes(Handle db, long event) {
        return find(db, event).themes();
    }

    Box find(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT b.event, b.themes, b.checked, b.closed, b.version
                          FROM soirees.question_box b WHERE b.event = :event
                        """)
                .bind("event", event)
                .map(BoxStore::box)
                .findOne()
                .orElseGet(() -> Box.untouched(event));
    }

    /// {@return the box under its next version; nobody else changes it before this transaction
    /// ends}
    Box touch(Handle db, long event) {
        return db.createQuery(TOUCH).bind("event", event).map(BoxStore::box).one();
    }

    void put(Handle db, Box box) {
        db.createUpdate(
                        """
                        UPDATE soirees.question_box
                           SET themes = :themes, checked = :checked, closed = :closed
                         WHERE event = :event
                        """)
                .bindArray("themes", String.class, box.themes().stream().map(Theme::name).toList())
                .bind("checked", box.checked())
                .bind("closed", box.closed())
                .bind("event", box.event())
                .execute();
    }

    static Optional<Theme> theme(ResultSet row) throws SQLException {
        var name = row.getString("theme");
        return name.isEmpty() ? Optional.empty() : Optional.of(Theme.valueOf(name));
    }

    private static Box box(ResultSet row, StatementContext ignored) throws SQLException {
        var themes = EnumSet.noneOf(Theme.class);
        Cells.texts(row, "themes").forEach(it -> themes.add(Theme.valueOf(it)));
        return new Box(
                row.getLong("event"),
                themes,
                row.getBoolean("checked"),
                row.getBoolean("closed"),
                row.getLong("version"));
    }
}
