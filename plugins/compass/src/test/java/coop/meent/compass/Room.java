package coop.meent.compass;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanStore;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Sheet;
import coop.meent.core.data.Database;
import coop.meent.testkit.TestDatabase;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The plugin's schema on a real database, under the roles of production, without a site.
public final class Room implements AutoCloseable {
    private static final Viewer TEST = Viewer.system("compass.test");

    private final TestDatabase copy;
    private final Database database;
    private final Transactions transactions;

    private Room(TestDatabase copy, Database database) {
        this.copy = copy;
        this.database = database;
        this.transactions = database.transactions("compass");
    }

    public static Room open() {
        return open(4);
    }

    /// {@return the same with more connections, for many at once}
    public static Room open(int connections) {
        var copy = TestDatabase.template("compass", Room::prepare).copy();
        return new Room(copy, Database.open(copy.login(), connections));
    }

    private static void prepare(TestDatabase empty) {
        try (var database = Database.open(empty.login(), 2)) {
            database.prepareSchema("compass", Room.class.getClassLoader());
        }
    }

    public Transactions transactions() {
        return transactions;
    }

    public <T> T with(Function<Handle, T> work) {
        return run(tx -> work.apply(tx.handle()));
    }

    public <T> T run(Function<Transaction, T> work) {
        return transactions.run(TEST, work);
    }

    public void does(String sql, Object... arguments) {
        with(db -> db.execute(sql, arguments));
    }

    public <T> List<T> list(Class<T> of, String sql, Object... arguments) {
        return with(db -> db.select(sql, arguments).mapTo(of).list());
    }

    public <T> T one(Class<T> of, String sql, Object... arguments) {
        return list(of, sql, arguments).getFirst();
    }

    /// {@return an open scan of an organisation with our own questions}
    public int opened(long organisation) {
        return one(
                Integer.class,
                """
                INSERT INTO compass.scan (organisation, set_id, set_version, opened_at)
                VALUES (?, 'ica', 1, now()) RETURNING id
                """,
                organisation);
    }

    public Scan scan(int id) {
        return with(db -> new ScanStore().find(db, id).orElseThrow());
    }

    /// {@return somebody who answers, without an account}
    public long respondent(int scan, Role role) {
        return one(
                Long.class,
                """
                INSERT INTO compass.respondent (scan, role, began_at, changed_at)
                VALUES (?, ?, now(), now()) RETURNING id
                """,
                scan,
                role.name());
    }

    public void answer(long respondent, String question, String answer) {
        does(
                """
                INSERT INTO compass.answer (respondent, question, answer, at)
                VALUES (?, ?, ?, now())
                """,
                respondent,
                question,
                answer);
    }

    /// {@return somebody who gave all these answers}
    public long respondent(int scan, Sheet sheet) {
        long id = respondent(scan, sheet.role());
        with(db -> {
            try (var batch =
                    db.prepareBatch(
                            "INSERT INTO compass.answer VALUES (?, ?, ?, '', false, now())")) {
                sheet.answers().forEach((question, it) -> batch.add(id, question, it.code()));
                return batch.execute();
            }
        });
        return id;
    }

    @Override
    public void close() {
        database.close();
        copy.close();
    }
}
