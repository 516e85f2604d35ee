package coop.meent.compass.deeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Of which steps of actions people have to be told, and whose owner may have left.
final class ReminderStore {
    /// A step of an action.
    ///
    /// @param step soon, day, late or changed
    record Due(long action, String step) {}

    /// Somebody of whom a mandate ended.
    record Doubt(long organisation, long person) {}

    // the highest rung that has been reached
    private static final String DUE =
            """
            SELECT a.id, r.step
              FROM compass.action a
              CROSS JOIN LATERAL (
                   SELECT CASE WHEN a.due > :today THEN 'soon'
                               WHEN a.due > CAST(:today AS date) - 7 THEN 'day'
                               ELSE 'late' END AS step) r
             WHERE a.state = 'OPEN' AND a.owner IS NOT NULL
               AND a.due <= CAST(:today AS date) + 7 AND r.step <> a.told
             ORDER BY a.due, a.id LIMIT :limit
            """;

    private static final String RIPE =
            """
            SELECT a.id, 'changed' AS step
              FROM compass.action a
             WHERE a.state = 'DONE' AND a.owner IS NOT NULL AND a.changed = ''
               AND a.ended_at <= :ripe AND a.told <> 'changed'
             ORDER BY a.ended_at, a.id LIMIT :limit
            """;

    List<Due> due(Handle db, LocalDate today, int limit) {
        return db.createQuery(DUE)
                .bind("today", today)
                .bind("limit", limit)
                .map((row, _) -> new Due(row.getLong("id"), row.getString("step")))
                .list();
    }

    /// {@return what was done so long ago that its owner can tell what changed}
    List<Due> ripe(Handle db, Instant ripe, int limit) {
        return db.createQuery(RIPE)
                .bind("ripe", ripe)
                .bind("limit", limit)
                .map((row, _) -> new Due(row.getLong("id"), row.getString("step")))
                .list();
    }

    /// {@return whether nobody was told before}
    boolean tell(Handle db, Due it) {
        return db.createUpdate(
                                "UPDATE compass.action SET told = :step"
                                        + " WHERE id = :id AND told <> :step")
                        .bind("id", it.action())
                        .bind("step", it.step())
                        .execute()
                > 0;
    }

    /// Notes that a mandate of a person ended.
    void doubt(Handle db, Doubt it) {
        db.createUpdate(
                        """
                        UPDATE compass.action a SET doubtful = true
                          FROM compass.scan s
                         WHERE s.id = a.scan AND s.organisation = :organisation
                           AND a.owner = :person AND a.state = 'OPEN'
                        """)
                .bind("organisation", it.organisation())
                .bind("person", it.person())
                .execute();
    }

    List<Doubt> doubts(Handle db, int limit) {
        return db.createQuery(
                        """
                        SELECT DISTINCT s.organisation, a.owner
                          FROM compass.action a JOIN compass.scan s ON s.id = a.scan
                         WHERE a.doubtful AND a.owner IS NOT NULL AND s.organisation IS NOT NULL
                         LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, _) -> new Doubt(row.getLong("organisation"), row.getLong("owner")))
                .list();
    }

    /// Settles a doubt.
    ///
    /// @param owner who has the actions from now on; nobody when they left
    /// @return the ids of the actions
    List<Long> settle(Handle db, Doubt it, OptionalLong owner) {
        return db.createQuery(
                        """
                        UPDATE compass.action a
                           SET doubtful = false, owner = :owner,
                               version = a.version + CASE WHEN CAST(:owner AS bigint) IS NULL
                                                        THEN 1 ELSE 0 END
                          FROM compass.scan s
                         WHERE s.id = a.scan AND s.organisation = :organisation
                           AND a.owner = :person AND a.doubtful
                        RETURNING a.id
                        """)
                .bind("organisation", it.organisation())
                .bind("person", it.person())
                .bind("owner", owner.isPresent() ? (Long) owner.getAsLong() : null)
                .mapTo(Long.class)
                .list();
    }
}
