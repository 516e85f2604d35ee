package coop.meent.core.data;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.settings.SettingsException;
import coop.meent.testkit.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final ClassLoader CODE = DatabaseTest.class.getClassLoader();

    private static final String PEAR = "INSERT INTO meadow.tree (name) VALUES ('Pear')";

    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(2);

    @Test
    void opening_twice_keeps_the_roles_the_epoch_and_the_secret() {
        var before = roles();
        try (var again = Database.open(site.login(), 1)) {
            assertThat(roles()).isEqualTo(before);
            assertThat(again.installation().epoch())
                    .isEqualTo(site.database().installation().epoch());
            assertThat(again.installation().secret())
                    .isEqualTo(site.database().installation().secret())
                    .hasSize(32);
        }
    }

    @Test
    void two_nodes_may_open_an_empty_database_and_prepare_a_plugin_at_once() throws Exception {
        try (var empty = TestDatabase.template("empty", _ -> {}).copy()) {
            var login = empty.login();

            var prefixes = twice(() -> openedAndPrepared(login));

            assertThat(prefixes.getFirst()).isEqualTo(prefixes.getLast());
        }
    }

    private static String openedAndPrepared(DatabaseLogin login) {
        try (var database = Database.open(login, 1)) {
            database.prepareSchema("garden", CODE);
            return database.transactions("garden")
                    .read(
                            WORK,
                            db -> db.createQuery("SELECT current_user").mapTo(String.class).one());
        }
    }

    @Test
    void a_schema_may_be_prepared_twice_and_keeps_its_rows() {
        addBed("Peas");

        site.database().prepareSchema("garden", CODE);

        assertThat(beds()).isEqualTo(1);
    }

    @Test
    void an_erased_schema_is_gone_and_may_come_back_empty() {
        var meadow = site.database().transactions("meadow");
        site.database().eraseSchema("meadow");

        assertThatThrownBy(() -> meadow.run(WORK, tx -> tx.handle().execute("TABLE meadow.tree")))
                .hasMessageContaining("does not exist");

        site.database().prepareSchema("meadow", CODE);
        int planted = meadow.run(WORK, tx -> tx.handle().execute(PEAR));
        assertThat(planted).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "app", "public", "pg_catalog", "Garden", "x", "a\"b"})
    void no_plugin_can_have_the_schema(String name) {
        assertThatThrownBy(() -> site.database().prepareSchema(name, CODE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
        assertThatThrownBy(() -> site.database().eraseSchema(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wrong_password_is_one_clear_line() {
        var login =
                new DatabaseLogin(
                        site.login().url(), site.login().user(), "wrong", Optional.empty());

        assertRefused(login, "cannot be reached", "password authentication failed");
    }

    @Test
    void a_server_that_is_not_there_is_one_clear_line() {
        var url = "jdbc:postgresql://127.0.0.1:1/meent?password=secret";

        assertRefused(new DatabaseLogin(url, "meent", "secret", Optional.empty()), "127.0.0.1:1");
    }

    @Test
    void an_address_that_is_none_is_one_clear_line() {
        assertRefused(
                new DatabaseLogin("postgres://me:secret@host/db", "meent", "", Optional.empty()),
                "MEENT_DATABASE_URL");
    }

    @Test
    void a_login_that_may_make_no_roles_is_told_what_it_lacks() {
        site.asSuperuser(db -> db.execute("CREATE ROLE weak LOGIN PASSWORD 'secret'"));
        try {
            var login = new DatabaseLogin(site.login().url(), "weak", "secret", Optional.empty());

            assertRefused(login, "weak", "CREATEROLE", "permission denied");
        } finally {
            site.asSuperuser(db -> db.execute("DROP ROLE weak"));
        }
    }

    @Test
    void a_password_of_its_own_for_the_serving_login_is_used() {
        try (var empty = TestDatabase.template("empty", _ -> {}).copy()) {
            var first = empty.login();
            var login =
                    new DatabaseLogin(
                            first.url(), first.user(), first.password(), Optional.of("it's own"));
            Database.open(first, 1).close();

            try (var database = Database.open(login, 1)) {
                int answer = database.transactions("core").read(WORK, _ -> 1);
                assertThat(answer).isEqualTo(1);
            }
        }
    }

    private static void assertRefused(DatabaseLogin login, String... parts) {
        assertThatThrownBy(() -> Database.open(login, 1))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("\n");
    }

    private static List<String> roles() {
        return site.asSuperuser(db ->
                db.createQuery("SELECT rolname FROM pg_roles ORDER BY 1")
                        .mapTo(String.class)
                        .list());
    }

    private static void addBed(String name) {
        site.garden()
                .run(
                        WORK,
                        tx ->
                                tx.handle()
                                        .execute("INSERT INTO garden.bed (name) VALUES (?)", name));
    }

    private static long beds() {
        return site.garden()
                .read(WORK, db -> db.createQuery("SELECT garden.beds()").mapTo(Long.class).one());
    }

    private static <T> List<T> twice(Callable<T> work)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> both = threads.invokeAll(List.of(work, work));
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }
}
