package coop.meent.core.data;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.testkit.TestDatabase;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A copy of a database with the schema `core` and those of two plugins, opened as the site opens
/// it. As an extension of a test class it is emptied before each test and closed after the last.
public final class CoreDatabase implements AutoCloseable, BeforeEachCallback, AfterAllCallback {
    public static final Viewer WORK = Viewer.system("test");

    private static final String EMPTY =
            """
            TRUNCATE core.audit_line, core.audit_seal, core.outbox, core.outbox_position, core.request,
                     core.scheduled_tasks, garden.bed RESTART IDENTITY
            """;

    private final TestDatabase copy;
    private final Database database;

    private CoreDatabase(int poolSize) {
        this.copy = TestDatabase.template("floor", CoreDatabase::prepare).copy();
        this.database = Database.open(copy.login(), poolSize);
    }

    private static void prepare(TestDatabase empty) {
        try (var database = Database.open(empty.login(), 1)) {
            database.prepareSchema("garden", CoreDatabase.class.getClassLoader());
            database.prepareSchema("meadow", CoreDatabase.class.getClassLoader());
        }
    }

    public static CoreDatabase open(int poolSize) {
        return new CoreDatabase(poolSize);
    }

    public DatabaseLogin login() {
        return copy.login();
    }

    public Database database() {
        return database;
    }

    public Transactions core() {
        return database.transactions("core");
    }

    public Transactions garden() {
        return database.transactions("garden");
    }

    /// Does the work as the one who may do everything.
    public <T> T asSuperuser(Function<Handle, T> work) {
        try (var superuser = copy.superuser()) {
            return work.apply(superuser);
        }
    }

    /// Takes every row away that tests write.
    public void empty() {
        asSuperuser(db -> db.execute(EMPTY));
    }

    /// {@return what the question answers to the role of core}
    public long number(String question) {
        return core().read(WORK, db -> db.createQuery(question).mapTo(Long.class).one());
    }

    /// {@return what the question answers to the role of core}
    public String text(String question) {
        return texts(core(), question).getFirst();
    }

    /// {@return what the question answers at this door, line by line}
    public List<String> texts(Transactions door, String question) {
        return door.read(WORK, db -> db.createQuery(question).mapTo(String.class).list());
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        empty();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        database.close();
        copy.close();
    }
}
