package coop.meent.jobs;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Database;
import coop.meent.testkit.TestDatabase;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The board's schema on a real database, under the roles of production.
final class Board implements AutoCloseable {
    private static final Viewer TEST = Viewer.system("jobs.test");

    private final TestDatabase copy;
    private final Database database;
    private final Transactions transactions;

    private Board(TestDatabase copy, Database database) {
        this.copy = copy;
        this.database = database;
        this.transactions = database.transactions("jobs");
    }

    static Board open() {
        var copy = TestDatabase.template("jobs", Board::prepare).copy();
        return new Board(copy, Database.open(copy.login(), 4));
    }

    private static void prepare(TestDatabase empty) {
        try (var database = Database.open(empty.login(), 2)) {
            database.prepareSchema("jobs", Board.class.getClassLoader());
        }
    }

    Transactions transactions() {
        return transactions;
    }

    <T> T with(Function<Handle, T> work) {
        return transactions.run(TEST, tx -> work.apply(tx.handle()));
    }

    long put(Vacancy vacancy) {
        return with(db -> new VacancyStore().insert(db, vacancy));
    }

    Vacancy get(long id) {
        return with(db -> new VacancyStore().find(db, id).orElseThrow());
    }

    @Override
    public void close() {
        database.close();
        copy.close();
    }
}
