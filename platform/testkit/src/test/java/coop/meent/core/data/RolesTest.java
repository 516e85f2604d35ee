package coop.meent.core.data;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.settings.SettingsException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
    private static final String TABLES =
            """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
             WHERE schemaname IN ('core', 'garden', 'meadow')
            """;

    private static final String EXECUTABLE =
            """
            SELECT p.oid::regproc::text FROM pg_proc p
              JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE nspname !~ '^(pg_|information_schema|testkit)' AND has_function_privilege(p.oid, 'EXECUTE')
             ORDER BY 1
            """;

    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(2);

    @Test
    void the_serving_login_is_neither_superuser_nor_passes_row_security_nor_owns_anything() {
        try (var app = serving()) {
            assertThat(
                            text(
                                    app,
                                    """
                                    SELECT concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit)
                                      FROM pg_roles WHERE rolname = current_user
                                    """))
                    .isEqualTo("f f f f f");
            assertThatCode(() -> Roles.refuseMighty(app.getConnection()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_migrating_login_needs_to_make_roles_and_to_own_the_database_and_no_more() {
        try (var meent = migrating()) {
            assertThat(
                            text(
                                    meent,
                                    """
                                    SELECT concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb)
                                      FROM pg_roles WHERE rolname = current_user
                                    """))
                    .isEqualTo("f f t f");
        }
    }

    @Test
    void a_mighty_login_is_refused_in_one_line() {
        site.asSuperuser(mighty -> {
            assertThatThrownBy(() -> Roles.refuseMighty(mighty.getConnection()))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("must not serve as postgres")
                    .hasMessageNotContaining("\n");
            return true;
        });
    }

    @Test
    void a_login_that_owns_a_table_by_another_role_is_refused() {
        try (var meent = migrating()) {
            assertThatThrownBy(() -> Roles.refuseMighty(meent.getConnection()))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("owns tables");
        }
    }

    @Test
    void without_a_role_every_table_answers_permission_denied() {
        try (var app = serving()) {
            var tables = site.asSuperuser(db -> texts(db, TABLES));

            assertThat(tables).contains("core.person", "core.installation", "garden.bed");
            assertThat(tables).allSatisfy(table -> assertDenied(app, "SELECT FROM " + table));
        }
    }

    @Test
    void a_plugin_reads_no_table_but_its_own() {
        var foreign = site.asSuperuser(db -> texts(db, TABLES + " AND schemaname <> 'garden'"));

        site.texts(site.garden(), "SELECT name FROM garden.bed");
        assertThat(foreign)
                .allSatisfy(table ->
                        assertThatThrownBy(() -> site.texts(site.garden(), "SELECT FROM " + table))
                                .hasMessageContaining("permission denied"));
    }

    @Test
    void a_plugin_may_execute_the_doors_of_core_and_its_own() {
        assertThat(site.texts(site.garden(), EXECUTABLE))
                .containsExactly(
                        "core.begin_work",
                        "core.drop_fresh",
                        "core.fresh_states",
                        "core.hold_calendar",
                        "core.issue_link",
                        "core.keep_file",
                        "core.keep_fresh",
                        "core.note_calendar",
                        "core.noted_calendar",
                        "core.publish",
                        "core.remove_file",
                        "core.revoke_links",
                        "core.use_link",
                        "core.write_audit",
                        "garden.beds");
    }

    @Test
    void without_a_role_no_function_may_be_executed() {
        try (var app = serving()) {
            assertDenied(app, "SELECT core.publish('x', 'changed', 'x', '1', '{}')");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE core.audit_line SET action = 'x'",
                "DELETE FROM core.audit_line",
                "TRUNCATE core.audit_line CASCADE",
                "UPDATE core.audit_seal SET seq = 7",
                "DELETE FROM core.audit_seal",
                "TRUNCATE core.audit_seal",
                "UPDATE core.installation SET epoch = gen_random_uuid()",
                "DROP TABLE core.audit_seal",
            })
    void the_role_of_core_cannot(String change) {
        assertThatThrownBy(() -> site.core().run(WORK, tx -> tx.handle().execute(change)))
                .hasMessageContainingAll("ERROR")
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void a_plugin_changes_no_table_of_its_own_schema() {
        assertThatThrownBy(() ->
                        site.garden()
                                .run(WORK, tx -> tx.handle().execute("CREATE TABLE garden.x ()")))
                .hasMessageContaining("permission denied");
    }

    private static void assertDenied(Handle db, String sql) {
        assertThatThrownBy(() -> db.execute(sql)).hasMessageContaining("permission denied");
    }

    private static List<String> texts(Handle db, String question) {
        return db.createQuery(question).mapTo(String.class).list();
    }

    private static String text(Handle db, String question) {
        return db.createQuery(question).mapTo(String.class).one();
    }

    private static Handle migrating() {
        var login = site.login();
        return Jdbi.open(login.url(), login.user(), login.password());
    }

    private static Handle serving() {
        var login = site.login();
        try (var meent = migrating()) {
            var roles = new Roles(InstallationStore.prefix(meent).orElseThrow());
            return Jdbi.open(login.url(), roles.app(), new ServingLogin(login, roles).password());
        }
    }
}
