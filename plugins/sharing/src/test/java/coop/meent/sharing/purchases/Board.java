package coop.meent.sharing.purchases;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Database;
import coop.meent.testkit.TestDatabase;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The schema on a real database, under the roles of production.
final class Board implements AutoCloseable {
    private static final Viewer TEST = Viewer.system("sharing.test");

    private final TestDatabase copy;
    private final Database database;
    private final Transactions transactions;

    private Board(TestDatabase copy, Database database) {
        this.copy = copy;
        this.database = database;
        this.transactions = database.transactions("sharing");
    }

    static Board open() {
        var copy = TestDatabase.template("sharing", Board::prepare).copy();
        return new Board(copy, Database.open(copy.login(), 12));
    }

    private static void prepare(TestDatabase empty) {
        try (var database = Database.open(empty.login(), 2)) {
            database.prepareSchema("sharing", Board.class.getClassLoader());
        }
    }

    Transactions transactions() {
        return transactions;
    }

    <T> T with(Function<Handle, T> work) {
        return transactions.run(TEST, tx -> work.apply(tx.handle()));
    }

    @Override
    public void close() {
        database.close();
        copy.close();
    }
}
