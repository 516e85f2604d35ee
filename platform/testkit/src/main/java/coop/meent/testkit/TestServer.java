package coop.meent.testkit;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import coop.meent.app.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The one database server of a test JVM: started when the first test asks, gone with the JVM. It
/// forgets what a power cut would take, since nobody wants it back.
final class TestServer {
    private final EmbeddedPostgres postgres;
    private final AtomicInteger copies = new AtomicInteger();

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static TestServer shared() {
        return Shared.SERVER;
    }

    String url(String database) {
        return postgres.url().replaceFirst("/[^/]*$", "/" + database);
    }

    String user() {
        return postgres.user();
    }

    String password() {
        return postgres.password();
    }

    void create(String name) {
        asSuperuser(postgres.superuserUrl(), store -> store.create(name, user()));
        asSuperuser(url(name), DatabaseStore::liveInLosAngeles);
    }

    void freeze(String name) {
        asSuperuser(postgres.superuserUrl(), store -> store.freeze(name));
    }

    TestDatabase copyOf(String template) {
        var name = "copy_" + copies.incrementAndGet();
        asSuperuser(postgres.superuserUrl(), store -> store.copy(template, name, user()));
        return new TestDatabase(this, name);
    }

    void drop(String name) {
        asSuperuser(postgres.superuserUrl(), store -> store.drop(name));
    }

    Handle superuser(String database) {
        return Jdbi.open(url(database), postgres.superuser(), postgres.superuserPassword());
    }

    private void asSuperuser(String url, Consumer<DatabaseStore> work) {
        try (var handle = Jdbi.open(url, postgres.superuser(), postgres.superuserPassword())) {
            work.accept(new DatabaseStore(handle));
        }
    }

    private static TestServer start() {
        try {
            var folder = Files.createTempDirectory("meent-test");
            var postgres = started(folder, binaries(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, folder)));
            return new TestServer(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // test JVMs that run beside each other unpack one after the other
    private static EmbeddedPostgres started(Path folder, Path binaries) throws IOException {
        Files.createDirectories(binaries);
        var lock = binaries.resolve("unpacking");
        try (var file = FileChannel.open(lock, CREATE, WRITE);
                var _ = file.lock()) {
            return EmbeddedPostgres.start(folder, new EmbeddedPostgres.Options(false, binaries));
        }
    }

    // kept between runs, once for all modules of a build: unpacking takes longer than starting
    private static Path binaries(Path folder) {
        var module = Path.of("").toAbsolutePath();
        var whole = module;
        for (var above = module; above != null; above = above.getParent()) {
            whole = Files.isDirectory(above.resolve(".mvn")) ? above : whole;
        }
        return Files.isDirectory(module.resolve("target"))
                ? whole.resolve("target/postgres")
                : folder;
    }

    private static void end(EmbeddedPostgres postgres, Path folder) {
        postgres.close();
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final TestServer SERVER = start();
    }
}
