package coop.meent.compass.network;

import coop.meent.compass.typed.Cells;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Which organisations let their scans count in the network.
final class ConsentStore {
    private static final String TAKE_DOWN =
            """
            UPDATE compass.view SET down_at = :at, figures = '{}'
             WHERE id IN (SELECT id FROM compass.view
                           WHERE down_at IS NULL
                             AND scans && (SELECT coalesce(array_agg(id), '{}') FROM compass.scan
                                            WHERE organisation = :organisation)
                           ORDER BY id FOR UPDATE)
            """;

    /// Waits until no release is being made, and holds the next one up until this transaction ends:
    /// otherwise one could still bring out what was just taken back.
    void lock(Handle db) {
        db.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('compass.release', 0))::text")
                .mapTo(String.class)
                .list();
    }

    /// {@return since when, of those that consent}
    Map<Long, Instant> of(Handle db, Collection<Long> organisations) {
        var since = new HashMap<Long, Instant>();
        if (!organisations.isEmpty()) {
            db.createQuery(
                            "SELECT organisation, at FROM compass.consent WHERE organisation IN (<ids>)")
                    .bindList("ids", organisations)
                    .map((row, _) ->
                            since.put(row.getLong("organisation"), Cells.moment(row, "at")))
                    .list();
        }
        return since;
    }

    /// {@return whether it is new}
    boolean give(Handle db, long organisation, OptionalLong person, Instant at) {
        return db.createUpdate(
                                """
                                INSERT INTO compass.consent (organisation, person, at)
                                VALUES (:organisation, :person, :at)
                                ON CONFLICT (organisation) DO NOTHING
                                """)
                        .bind("organisation", organisation)
                        .bind("person", Cells.boxed(person))
                        .bind("at", at)
                        .execute()
                > 0;
    }

    /// {@return whether there was one}
    boolean withdraw(Handle db, long organisation) {
        return db.createUpdate("DELETE FROM compass.consent WHERE organisation = :organisation")
                        .bind("organisation", organisation)
                        .execute()
                > 0;
    }

    /// Takes down every view that holds a scan of the organisation.
    ///
    /// @return how many
    int takeDown(Handle db, long organisation, Instant at) {
        return db.createUpdate(TAKE_DOWN)
                .bind("organisation", organisation)
                .bind("at", at)
                .execute();
    }
}
