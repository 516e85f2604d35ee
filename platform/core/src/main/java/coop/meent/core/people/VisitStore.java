package coop.meent.core.people;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// When people were here last. Written beside a session's sign of life, never for its own sake.
final class VisitStore {
    /// After so long away it is another visit.
    private static final Duration PAUSE = Duration.ofHours(3);

    private static final String SEEN =
            """
            INSERT INTO core.visit AS v (person, latest)
            VALUES (:person, :now)
                ON CONFLICT (person) DO UPDATE
               SET previous = CASE WHEN v.latest < :pause THEN v.latest ELSE v.previous END,
                   latest = :now
            """;

    void seen(Handle db, long person, Instant now) {
        db.createUpdate(SEEN)
                .bind("person", person)
                .bind("now", now)
                .bind("pause", now.minus(PAUSE))
                .execute();
    }
}
