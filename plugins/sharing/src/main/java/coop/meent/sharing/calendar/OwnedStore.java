package coop.meent.sharing.calendar;

import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingRow;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The things of an organisation, as its calendar shows them.
final class OwnedStore {
    private static final String OWNED =
            "SELECT "
                    + ThingRow.COLUMNS
                    + """
                      FROM sharing.thing t
                     WHERE t.organisation = :organisation AND t.state <> 'ARCHIVED'
                       AND (t.title, t.id) > (coalesce(
                             (SELECT title FROM sharing.thing WHERE id = :after), ''), :after)
                     ORDER BY t.title, t.id LIMIT :limit
                    """;

    /// {@return those behind another one, by title}
    ///
    /// @param after its id; 0 to begin with the first
    List<Thing> of(Handle db, long organisation, long after, int limit) {
        return db.createQuery(OWNED)
                .bind("organisation", organisation)
                .bind("after", after)
                .bind("limit", limit)
                .map(new ThingRow())
                .list();
    }
}
