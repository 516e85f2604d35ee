package coop.meent.core.setup;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What was said of the steps, and the facts that tell by themselves.
final class SetupStore {
    private static final String KNOWN =
            """
            SELECT step AS what, state FROM core.setup_step
             UNION ALL
            SELECT '+organisations', count(*)::text FROM core.organisation
             UNION ALL
            SELECT '+administrators', count(*)::text
              FROM core.person WHERE administrator AND ended_at IS NULL
            """;

    /// {@return states by step, and figures by `+` and what they count}
    Map<String, String> known(Handle db) {
        var known = new HashMap<String, String>();
        db.createQuery(KNOWN)
                .map((row, _) -> known.put(row.getString("what"), row.getString("state")))
                .list();
        return known;
    }

    void put(Handle db, String step, String state, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO core.setup_step (step, state, at) VALUES (:step, :state, :at)
                            ON CONFLICT (step) DO UPDATE SET state = excluded.state, at = excluded.at
                        """)
                .bind("step", step)
                .bind("state", state)
                .bind("at", at)
                .execute();
    }
}
