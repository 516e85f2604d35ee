package coop.meent.orchard;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Lists that were sent in, and what lies ready of them, in the database.
final class PickListStore {
    private static final String BRING_IN =
            """
            WITH taken AS (
                UPDATE orchard.pick_list SET brought_in = true
                 WHERE id = :id AND sender = :sender AND ready AND NOT brought_in
                RETURNING id
            )
            INSERT INTO orchard.fruit (picker, name)
            SELECT :sender, laid.name
              FROM orchard.laid JOIN taken ON taken.id = laid.list
             WHERE laid.problem = ''
             ORDER BY laid.line
            RETURNING id
            """;

    /// A line that lies ready; the problem is empty when it is in order.
    public record Laid(int line, String name, String problem) {}

    long keep(Handle db, long sender, String list) {
        return db.createQuery(
                        """
                        INSERT INTO orchard.pick_list (sender, list) VALUES (:sender, :list)
                        RETURNING id
                        """)
                .bind("sender", sender)
                .bind("list", list)
                .mapTo(Long.class)
                .one();
    }

    boolean sentBy(Handle db, long id, long sender) {
        return db.createQuery(
                        "SELECT EXISTS (SELECT FROM orchard.pick_list WHERE id = :id AND sender = :sender)")
                .bind("id", id)
                .bind("sender", sender)
                .mapTo(Boolean.class)
                .one();
    }

    String list(Handle db, long id) {
        return db.createQuery("SELECT list FROM orchard.pick_list WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    void lay(Handle db, long id, Laid laid) {
        db.createUpdate(
                        """
                        INSERT INTO orchard.laid (list, line, name, problem)
                        VALUES (:list, :line, :name, :problem)
                        """)
                .bind("list", id)
                .bind("line", laid.line())
                .bind("name", laid.name())
                .bind("problem", laid.problem())
                .execute();
    }

    void ready(Handle db, long id) {
        db.createUpdate("UPDATE orchard.pick_list SET ready = true WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    boolean isReady(Handle db, long id) {
        return db.createQuery("SELECT ready FROM orchard.pick_list WHERE id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    long wrong(Handle db, long id) {
        return db.createQuery(
                        "SELECT count(*) FROM orchard.laid WHERE list = :id AND problem <> ''")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
    }

    List<Laid> laid(Handle db, long id) {
        return db.createQuery(
                        "SELECT line, name, problem FROM orchard.laid WHERE list = :id ORDER BY line")
                .bind("id", id)
                .map((row, _) ->
                        new Laid(
                                row.getInt("line"),
                                row.getString("name"),
                                row.getString("problem")))
                .list();
    }

    /// {@return the fruit that came in; none when the list was brought in before, is not ready, or
    /// is somebody else's}
    List<Long> bringIn(Handle db, long id, long sender) {
        return db.createQuery(BRING_IN)
                .bind("id", id)
                .bind("sender", sender)
                .mapTo(Long.class)
                .list();
    }
}
