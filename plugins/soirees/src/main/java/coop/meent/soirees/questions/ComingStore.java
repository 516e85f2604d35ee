package coop.meent.soirees.questions;

import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The events for which somebody could ask a question now.
final class ComingStore {
    private static final String NEXT =
            """
              FROM soirees.event e
             WHERE e.state = 'PUBLISHED' AND e.ends > :now AND e.audience = ANY(:terms)
             ORDER BY e.starts, e.id
             LIMIT :limit
            """;

    List<Event> next(Handle db, Set<String> terms, Instant now, int limit) {
        return db.createQuery("SELECT " + EventRow.COLUMNS + NEXT)
                .bindArray("terms", String.class, terms)
                .bind("now", now)
                .bind("limit", limit)
                .map(new EventRow())
                .list();
    }
}
