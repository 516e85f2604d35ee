package coop.meent.orchard;

import org.jdbi.v3.core.Handle;

/// The trees that were counted, in the database.
final class TreeStore {
    /// Counts a tree, unless it stands in brambles.
    void count(Handle db, long tree) {
        db.createUpdate(
                        """
                        INSERT INTO orchard.counted (tree)
                        SELECT :tree WHERE pg_sleep(0.005) IS NOT NULL
                        """)
                .bind("tree", tree)
                .execute();
    }
}
