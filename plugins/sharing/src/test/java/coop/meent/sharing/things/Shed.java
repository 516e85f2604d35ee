package coop.meent.sharing.things;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Database;
import coop.meent.testkit.TestDatabase;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The plugin's schema on a real database, under the roles of production.
public final class Shed implements AutoCloseable {
    private static final Viewer TEST = Viewer.system("sharing.test");

    private final TestDatabase copy;
    private final Database database;
    private final Transactions transactions;

    private Shed(TestDatabase copy, Database database) {
        this.copy = copy;
        this.database = database;
        this.transactions = database.transactions("sharing");
    }

    public static Shed open() {
        return open(4);
    }

    /// {@return the same with more connections, for many at once}
    public static Shed open(int connections) {
        var copy = TestDatabase.template("sharing", Shed::prepare).copy();
        return new Shed(copy, Database.open(copy.login(), connections));
    }

    private static void prepare(TestDatabase empty) {
        try (var database = Database.open(empty.login(), 2)) {
            database.prepareSchema("sharing", Shed.class.getClassLoader());
        }
    }

    public Transactions transactions() {
        return transactions;
    }

    public <T> T with(Function<Handle, T> work) {
        return transactions.run(TEST, tx -> work.apply(tx.handle()));
    }

    /// {@return its id}
    public long put(Thing thing) {
        return with(db -> new ThingStore().insert(db, thing));
    }

    public Thing get(long id) {
        return with(db -> new ThingStore().find(db, id).orElseThrow());
    }

    @Override
    public void close() {
        database.close();
        copy.close();
    }
}
