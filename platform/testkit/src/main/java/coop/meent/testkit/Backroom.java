package coop.meent.testkit;

import coop.meent.api.Mail;
import coop.meent.api.Notice;
import coop.meent.api.SiteEvent;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// A plugin's transactions beside a running site, under the plugin's own role: its real use cases
/// fill tables that a test needs full. Nobody hears of what is published.
public record Backroom(Handle db, String role) implements Transactions, AutoCloseable {
    private static final String ROLE =
            """
            SELECT DISTINCT grantee FROM information_schema.role_table_grants
             WHERE table_schema = :plugin AND right(grantee, length(:plugin) + 1) = '_' || :plugin
            """;

    /// @param plugin by its id
    public static Backroom of(Site site, String plugin) {
        var db = site.superuser();
        var role = db.createQuery(ROLE).bind("plugin", plugin).mapTo(String.class).one();
        return new Backroom(db, role);
    }

    @Override
    public <T> T run(Viewer viewer, Function<Transaction, T> work) {
        return db.inTransaction(it -> {
            it.execute("SET LOCAL ROLE \"" + role + "\"");
            return work.apply(new Quiet(it));
        });
    }

    @Override
    public <T> T read(Viewer viewer, Function<Handle, T> work) {
        return run(viewer, tx -> work.apply(tx.handle()));
    }

    @Override
    public void close() {
        db.close();
    }

    /// Tells nobody.
    private record Quiet(Handle handle) implements Transaction {
        @Override
        public void audit(String action, String subject, Map<String, ?> details) {}

        @Override
        public void publish(String type, String id) {}

        @Override
        public void publish(SiteEvent event) {}

        @Override
        public void send(Mail mail) {}

        @Override
        public void notify(Notice notice) {}

        @Override
        public void live(String topic, long version) {}
    }
}
