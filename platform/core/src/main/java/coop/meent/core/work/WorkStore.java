package coop.meent.core.work;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// What the database knows of those whose work is scheduled.
final class WorkStore {
    private final Jdbi database;

    /// @param pool connections under the role of `core`
    WorkStore(DataSource pool) {
        this.database = Jdbi.create(pool);
    }

    /// {@return whether this plugin was removed here, and its work with it}
    boolean isRemoved(String owner) {
        return database.withHandle(db ->
                        db.createQuery("SELECT wanted FROM core.plugin WHERE id = :owner")
                                .bind("owner", owner)
                                .mapTo(String.class)
                                .findOne())
                .filter(wanted -> wanted.equals("removed") || wanted.equals("erased"))
                .isPresent();
    }
}
