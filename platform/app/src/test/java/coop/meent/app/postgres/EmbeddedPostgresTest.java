package coop.meent.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Path BINARIES = Path.of("target", "postgres");

    @TempDir Path folder;

    @Test
    void a_first_start_makes_a_safe_server() throws IOException {
        try (var postgres = start();
                var handle = superuser(postgres)) {
            assertThat(setting(handle, "data_checksums")).isEqualTo("on");
            assertThat(setting(handle, "fsync")).isEqualTo("on");
            assertThat(setting(handle, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(handle, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(handle, "unix_socket_directories")).isEmpty();
            assertThat(setting(handle, "server_version")).isEqualTo(Binaries.VERSION);
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void the_site_s_login_owns_its_database_and_is_no_superuser() {
        try (var postgres = start();
                var handle = login(postgres)) {
            assertThat(
                            one(
                                    handle,
                                    "SELECT concat_ws(' ', rolsuper, rolcreaterole, rolcreatedb, rolbypassrls) FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f t f f");
            assertThat(
                            one(
                                    handle,
                                    "SELECT concat_ws(' ', datdba::regrole, pg_encoding_to_char(encoding), datlocprovider, datlocale) FROM pg_database WHERE datname = 'meent'"))
                    .isEqualTo("meent UTF8 b C.UTF-8");
            assertThat(one(handle, "SELECT lower('COÖPERATIE')")).isEqualTo("coöperatie");
        }
    }

    @Test
    void nobody_enters_without_the_password() {
        try (var postgres = start()) {
            assertThatThrownBy(() -> Jdbi.open(postgres.superuserUrl(), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_restart_keeps_the_rows_and_leaves_no_server_behind() throws IOException {
        try (var postgres = start();
                var handle = login(postgres)) {
            write(handle);
        }
        assertThat(Postmaster.of(cluster())).isEmpty();

        try (var postgres = start();
                var handle = login(postgres)) {
            assertThat(rows(handle)).containsExactly("An");
        }
    }

    @Test
    void a_killed_program_s_server_is_replaced_and_nothing_committed_is_lost() throws IOException {
        var orphan = killedAfterACommit();
        assertThat(orphan.servesCluster()).isTrue();

        try (var postgres = start();
                var handle = login(postgres)) {
            assertThat(orphan.servesCluster()).isFalse();
            assertThat(rows(handle)).containsExactly("An");
        }
    }

    @Test
    void a_kill_of_program_and_server_loses_nothing_committed() throws IOException {
        killedAfterACommit().kill();

        try (var postgres = start();
                var handle = login(postgres)) {
            assertThat(rows(handle)).containsExactly("An");
        }
    }

    @Test
    void a_number_that_went_to_another_process_is_no_orphan() throws IOException {
        start().close();
        var mine = ProcessHandle.current().pid();
        Files.writeString(cluster().resolve("postmaster.pid"), mine + "\n" + cluster() + "\n");

        try (var postgres = start();
                var handle = login(postgres)) {
            assertThat(one(handle, "SELECT 'awake'")).isEqualTo("awake");
        }
    }

    @Test
    void a_lost_password_of_the_login_is_drawn_anew() throws IOException {
        start().close();
        Files.delete(folder.resolve("postgres/meent-password"));

        try (var postgres = start();
                var handle = login(postgres)) {
            assertThat(one(handle, "SELECT 'in'")).isEqualTo("in");
        }
    }

    @Test
    void another_major_is_refused_in_one_line() throws IOException {
        Files.createDirectories(cluster());
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("made by PostgreSQL 17")
                .hasMessageContaining("brings 18")
                .hasMessageNotContaining("\n");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, new EmbeddedPostgres.Options(true, BINARIES));
    }

    private Path cluster() throws IOException {
        return folder.toRealPath().resolve("postgres/cluster");
    }

    /// Another JVM starts the server, a row is committed, the JVM is killed.
    private Postmaster killedAfterACommit() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var main = StartedServer.class.getName();
        var words = List.of(java, "-cp", classPath, main, folder.toString(), BINARIES.toString());
        var program =
                new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = program.inputReader()) {
            var said = output.lines().filter(line -> line.startsWith("jdbc:")).findFirst();
            var access = said.orElseThrow().split(" ", -1);
            try (var handle = Jdbi.open(access[0], "meent", access[1])) {
                write(handle);
            }
        } finally {
            program.destroyForcibly().onExit().join();
        }
        return Postmaster.of(cluster()).orElseThrow();
    }

    private static Handle superuser(EmbeddedPostgres postgres) {
        return Jdbi.open(
                postgres.superuserUrl(), postgres.superuser(), postgres.superuserPassword());
    }

    private static Handle login(EmbeddedPostgres postgres) {
        return Jdbi.open(postgres.url(), postgres.user(), postgres.password());
    }

    private static void write(Handle handle) {
        handle.execute("CREATE TABLE public.person (name text)");
        handle.execute("INSERT INTO public.person VALUES ('An')");
    }

    private static List<String> rows(Handle handle) {
        return handle.createQuery("SELECT name FROM public.person").mapTo(String.class).list();
    }

    private static String setting(Handle handle, String name) {
        return one(handle, "SHOW " + name);
    }

    private static String one(Handle handle, String question) {
        return handle.createQuery(question).mapTo(String.class).one();
    }
}
