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
                       AND (t.title, t.id) > (:title, :after)
                     ORDER BY t.title, t.id LIMIT :limit
                    """;

    /// {@return those behind another one, by title}
    List<Thing> of(Handle db, long organisation, String title, long after, int limit) {
        return db.createQuery(OWNED)
                .bind("organisation", organisation)
                .bind("title", title)
                .bind("after", after)
                .bind("limit", limit)
                .map(new ThingRow())
                .list();
    }
}
