package coop.meent.core.plugins.preflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import coop.meent.api.Viewer;
import coop.meent.core.data.Database;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.settings.Settings;
import coop.meent.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCheckTest {
    private static final Release NEXT = new Release("0.2.0", "1.1.0", 25);

    @TempDir private Path data;

    private final TestDatabase database =
            TestDatabase.template("core", it -> Database.open(it.login(), 1).close()).copy();

    @AfterEach
    void leave() {
        database.close();
    }

    private StartCheck check(String... settings) {
        var environment = new HashMap<>(Map.of("MEENT_DATA", data.toString()));
        for (var setting : settings) {
            var words = setting.split("=", 2);
            environment.put(words[0], words[1]);
        }
        return StartCheck.of(Settings.from(environment), database.login());
    }

    private void install(String id, String range) throws IOException {
        var folder = data.resolve("plugins/unpacked").resolve(id).resolve("1.0.0-00");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("plugin.json"), manifest(id, "1.0.0", range));
        execute(
                """
                INSERT INTO core.plugin (id, version, folder, wanted, observed)
                VALUES ('%1$s', '1.0.0', '%1$s/1.0.0-00', 'enabled', 'started')
                """
                        .formatted(id));
    }

    private static String manifest(String id, String version, String range) {
        return "{\"id\": \"%s\", \"version\": \"%s\", \"api\": \"%s\"}"
                .formatted(id, version, range);
    }

    private void execute(String sql) {
        try (var db = database.superuser()) {
            db.execute(sql);
        }
    }

    private <T> T one(String sql, Class<T> type) {
        try (var db = database.superuser()) {
            return db.createQuery(sql).mapTo(type).one();
        }
    }

    private void served(String version, String api) {
        execute(
                "INSERT INTO core.served (version, api, at) VALUES ('%s', '%s', now())"
                        .formatted(version, api));
    }

    @Test
    void a_database_that_nobody_has_prepared_is_no_obstacle() {
        execute("DROP SCHEMA core CASCADE");

        assertThatCode(() -> check().pass(NEXT)).doesNotThrowAnyException();
    }

    @Test
    void a_plugin_that_does_not_fit_keeps_another_release_from_touching_the_database()
            throws IOException {
        install("tools", ">=1.0.0 & <1.1.0");
        install("jobs", ">=1.0.0 & <2.0.0");
        served("0.1.0", "1.0.0");
        var before = new Fingerprint(database).taken();

        assertThatThrownBy(() -> check().pass(NEXT))
                .asInstanceOf(type(PreflightRefused.class))
                .extracting(PreflightRefused::lines)
                .satisfies(lines -> {
                    assertThat(lines).hasSize(3);
                    assertThat(lines.getFirst()).contains("Meent 0.2.0", "1.1.0", "not touched");
                    assertThat(lines.get(1))
                            .startsWith("tools 1.0.0: ")
                            .contains("./meent plugin disable tools");
                    assertThat(lines.get(2)).contains("MEENT_SAFE_MODE", "MEENT_PREFLIGHT");
                });

        assertThat(new Fingerprint(database).taken()).isEqualTo(before);
    }

    @Test
    void the_release_that_served_last_starts_whatever_there_is() throws IOException {
        install("tools", ">=1.0.0 & <1.1.0");
        served("0.2.0", "1.1.0");

        assertThatCode(() -> check().pass(NEXT)).doesNotThrowAnyException();
    }

    @Test
    void safe_mode_and_the_setting_let_it_start() throws IOException {
        install("tools", ">=1.0.0 & <1.1.0");

        assertThatCode(() -> check("MEENT_SAFE_MODE=on").pass(NEXT)).doesNotThrowAnyException();
        assertThatCode(() -> check("MEENT_PREFLIGHT=off").pass(NEXT)).doesNotThrowAnyException();
    }

    @Test
    void a_plugin_that_is_switched_off_lets_it_start() throws IOException {
        install("tools", ">=1.0.0 & <1.1.0");
        int lines = one("SELECT count(*) FROM core.audit_line", Integer.class);

        check().disable("tools");

        assertThatCode(() -> check().pass(NEXT)).doesNotThrowAnyException();
        assertThat(one("SELECT wanted FROM core.plugin", String.class)).isEqualTo("disabled");
        assertThat(one("SELECT count(*) FROM core.audit_line", Integer.class)).isEqualTo(lines + 1);
        assertThatThrownBy(() -> check().disable("nosuch")).isInstanceOf(PluginRefused.class);
    }

    @Test
    void a_plugin_that_the_platform_switched_off_blocks_nothing() throws IOException {
        install("tools", ">=1.0.0 & <1.1.0");
        execute("UPDATE core.plugin SET suspended = 'It threw too often.'");

        assertThatCode(() -> check().pass(NEXT)).doesNotThrowAnyException();
    }

    @Test
    void a_version_that_fits_counts_only_when_somebody_vouches_for_it() throws IOException {
        install("tools", ">=1.0.0 & <1.1.0");
        var zip = data.resolve("plugins/tools-1.1.0.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("plugin.json"));
            out.write(manifest("tools", "1.1.0", ">=1.1.0 & <2.0.0").getBytes(UTF_8));
        }

        assertThatThrownBy(() -> check().pass(NEXT)).isInstanceOf(PreflightRefused.class);
        assertThatCode(() -> check("MEENT_ALLOW_UNSIGNED=on").pass(NEXT))
                .doesNotThrowAnyException();
        assertThatCode(() -> check().with(List.of(zip)).pass(NEXT)).doesNotThrowAnyException();
    }

    @Test
    void an_older_release_does_not_start_on_the_database_of_a_newer_one() {
        served("0.3.0", "1.2.0");
        execute(
                """
                INSERT INTO core.flyway_schema_history
                       (installed_rank, version, description, type, script, installed_by,
                        execution_time, success)
                VALUES (900, '900', 'later', 'SQL', 'V900__later.sql', 'x', 1, true)
                """);
        var before = new Fingerprint(database).taken();

        assertThatThrownBy(() -> check("MEENT_PREFLIGHT=off", "MEENT_SAFE_MODE=on").pass(NEXT))
                .isInstanceOf(PreflightRefused.class)
                .hasMessageContaining("served by Meent 0.3.0, api 1.2.0, and Meent 0.2.0 is older");
        assertThat(new Fingerprint(database).taken()).isEqualTo(before);
    }

    @Test
    void an_older_release_does_not_start_either_where_the_tables_are_the_same() {
        served("0.3.0", "1.1.0");

        assertThatThrownBy(() -> check().pass(NEXT))
                .isInstanceOf(PreflightRefused.class)
                .hasMessageContaining("is older");
    }

    @Test
    void what_served_is_remembered() {
        try (var open = Database.open(database.login(), 1)) {
            assertThat(check().pending()).isTrue();

            StartCheck.served(open.transactions("core"), Clock.systemUTC());

            assertThat(check().pending()).isFalse();
            assertThat(
                            open.transactions("core")
                                    .<String>read(
                                            Viewer.system("test"),
                                            db ->
                                                    db.createQuery("SELECT api FROM core.served")
                                                            .mapTo(String.class)
                                                            .one()))
                    .isEqualTo(Release.running().api());
        }
    }

    /// Everything that stands in the database: each table with its columns and rows.
    private record Fingerprint(TestDatabase database) {
        Map<String, String> taken() {
            var found = new HashMap<String, String>();
            try (var db = database.superuser()) {
                var tables =
                        db.createQuery(
                                        """
                                        SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                                         WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                                        """)
                                .mapTo(String.class)
                                .list();
                for (var table : tables) {
                    found.put(
                            table,
                            db.createQuery(
                                            "SELECT coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') FROM "
                                                    + table
                                                    + " t")
                                    .mapTo(String.class)
                                    .one());
                }
                found.put(
                        "columns",
                        db.createQuery(
                                        """
                                        SELECT md5(string_agg(c::text, chr(10) ORDER BY c::text))
                                          FROM information_schema.columns c
                                         WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                                        """)
                                .mapTo(String.class)
                                .one());
            }
            return found;
        }
    }
}
