package coop.meent.trials;

import coop.meent.app.postgres.EmbeddedPostgres;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A lock in the database that stops the site in the middle of a step, for as long as it is shut.
final class Gate implements AutoCloseable {
    private final Jdbi database;
    private final Handle holder;

    private Gate(EmbeddedPostgres server, String lock) {
        this.database = Jdbi.create(server.url(), server.user(), server.password());
        this.holder = database.open().begin();
        holder.execute(lock);
    }

    /// {@return what the plugin passes in its migration or its constructor, now shut}
    static Gate shut(EmbeddedPostgres server, int number) {
        return new Gate(server, "SELECT pg_advisory_xact_lock(" + number + ")");
    }

    /// {@return a table into which nobody can write for now; reading goes on}
    static Gate onWriting(EmbeddedPostgres server, String table) {
        return new Gate(server, "LOCK TABLE " + table + " IN EXCLUSIVE MODE");
    }

    /// {@return a plugin of which nobody can want anything for now}
    static Gate onRow(EmbeddedPostgres server, String plugin) {
        return new Gate(
                server, "SELECT FROM core.plugin WHERE id = '%s' FOR UPDATE".formatted(plugin));
    }

    /// {@return a table that cannot be dropped for now}
    static Gate onTable(EmbeddedPostgres server, String table) {
        return new Gate(server, "LOCK TABLE " + table + " IN ACCESS SHARE MODE");
    }

    /// Returns when the site stands before it.
    void reached() {
        Patience.until(
                () ->
                        database.withHandle(db ->
                                db.createQuery(
                                                "SELECT exists(SELECT FROM pg_locks WHERE NOT granted)")
                                        .mapTo(Boolean.class)
                                        .one()),
                "the site before the gate");
    }

    static List<String> schemas(EmbeddedPostgres server) {
        return Jdbi.create(server.url(), server.user(), server.password())
                .withHandle(db ->
                        db.createQuery("SELECT nspname FROM pg_namespace")
                                .mapTo(String.class)
                                .list());
    }

    @Override
    public void close() {
        holder.rollback();
        holder.close();
    }
}
