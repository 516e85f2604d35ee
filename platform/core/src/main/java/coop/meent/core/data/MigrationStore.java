package coop.meent.core.data;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// What Flyway wrote down.
final class MigrationStore {
    private MigrationStore() {}

    /// {@return the last migration of `core` that was carried out}
    static OptionalInt last(Handle db) {
        boolean there =
                db.createQuery("SELECT to_regclass('core.flyway_schema_history') IS NOT NULL")
                        .mapTo(Boolean.class)
                        .one();
        if (!there) {
            return OptionalInt.empty();
        }
        Optional<Integer> last =
                db.createQuery(
                                """
                                SELECT max(version::integer) FROM core.flyway_schema_history
                                 WHERE success AND version ~ '^[0-9]{1,9}$'
                                """)
                        .mapTo(Integer.class)
                        .findOne();
        return last.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
