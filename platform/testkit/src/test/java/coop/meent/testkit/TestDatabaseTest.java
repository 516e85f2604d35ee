package coop.meent.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    private static final AtomicInteger PREPARED = new AtomicInteger();

    @Test
    void copies_hold_what_the_template_holds_and_do_not_see_each_other() {
        try (var first = people().copy();
                var second = people().copy();
                var one = open(first);
                var other = open(second)) {
            one.execute("INSERT INTO core.person VALUES ('Bram')");

            assertThat(names(one)).containsExactly("An", "Bram");
            assertThat(names(other)).containsExactly("An");
            assertThat(PREPARED).hasValue(1);
        }
    }

    @Test
    void a_session_lives_in_another_time_zone_than_its_jvm() {
        try (var database = people().copy();
                var handle = open(database)) {
            assertThat(text(handle, "SHOW timezone")).isEqualTo("America/Los_Angeles");
        }
    }

    @Test
    void the_login_owns_its_copy_and_is_no_superuser() {
        try (var database = people().copy();
                var handle = open(database)) {
            assertThat(
                            text(
                                    handle,
                                    """
                                    SELECT concat_ws(' ', datdba::regrole, rolsuper)
                                    FROM pg_catalog.pg_database, pg_catalog.pg_roles
                                    WHERE datname = current_database() AND rolname = current_user
                                    """))
                    .isEqualTo("meent f");
        }
    }

    @Test
    void a_closed_copy_is_gone_even_when_a_connection_was_forgotten() {
        var database = people().copy();
        try (var forgotten = open(database)) {
            database.close();

            assertThatThrownBy(() -> names(forgotten)).isNotNull();
            assertThatThrownBy(() -> open(database)).hasMessageContaining("does not exist");
        }
    }

    @Test
    void a_preparation_that_fails_is_named_and_may_be_tried_again() {
        assertThatThrownBy(() -> TestDatabase.template("broken", _ -> fail()))
                .hasMessageContaining("template_broken")
                .hasRootCauseMessage("no migrations");

        try (var database = TestDatabase.template("broken", _ -> {}).copy()) {
            assertThat(database.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    private static TestDatabase.Template people() {
        return TestDatabase.template("people", TestDatabaseTest::prepare);
    }

    private static void prepare(TestDatabase empty) {
        PREPARED.incrementAndGet();
        try (var handle = open(empty)) {
            handle.execute("CREATE SCHEMA core");
            handle.execute("CREATE TABLE core.person (name text)");
            handle.execute("INSERT INTO core.person VALUES ('An')");
        }
    }

    private static void fail() {
        throw new IllegalArgumentException("no migrations");
    }

    private static Handle open(TestDatabase database) {
        return Jdbi.open(database.url(), database.user(), database.password());
    }

    private static List<String> names(Handle handle) {
        return handle.createQuery("SELECT name FROM core.person").mapTo(String.class).list();
    }

    private static String text(Handle handle, String question) {
        return handle.createQuery(question).mapTo(String.class).one();
    }
}
