package coop.meent.testkit;

import coop.meent.core.settings.Settings.DatabaseLogin;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// A real PostgreSQL database for one test class, gone when it is closed.
///
/// ```java
/// var template = TestDatabase.template("core", database -> migrate(database.url(), …));
/// try (var database = template.copy()) { … }
/// ```
///
/// Its sessions live in Los Angeles, far from where Meent is used, so that a forgotten time zone
/// shows. Roles belong to the whole server: copies share those that the template's preparation
/// made.
public final class TestDatabase implements AutoCloseable {
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

    private final TestServer server;
    private final String name;

    TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /// What makes an empty database worth copying: migrations, and rows that every test needs.
    @FunctionalInterface
    public interface Preparation {
        void prepare(TestDatabase empty) throws Exception;
    }

    /// A prepared database, to be copied as often as a test likes.
    public static final class Template {
        private final TestServer server;
        private final String name;

        private Template(TestServer server, String name) {
            this.server = server;
            this.name = name;
        }

        /// {@return a database with everything the template holds; the caller closes it}
        public TestDatabase copy() {
            return server.copyOf(name);
        }
    }

    /// {@return the template of this name, prepared at the first call in this JVM}
    ///
    /// @param name lower-case letters, digits and underscores
    public static Template template(String name, Preparation preparation) {
        return TEMPLATES.computeIfAbsent(name, _ -> prepared("template_" + name, preparation));
    }

    public String url() {
        return server.url(name);
    }

    /// {@return the login that owns the database and may make roles, as an operator gives one}
    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /// {@return the same, as a site is told}
    public DatabaseLogin login() {
        return new DatabaseLogin(url(), user(), password(), Optional.empty());
    }

    /// {@return a connection of the server's superuser, for what no installation may do itself; the
    /// caller closes it}
    public Handle superuser() {
        return server.superuser(name);
    }

    /// Drops the database, whoever is still connected.
    @Override
    public void close() {
        server.drop(name);
    }

    private static Template prepared(String name, Preparation preparation) {
        var server = TestServer.shared();
        server.create(name);
        try {
            preparation.prepare(new TestDatabase(server, name));
        } catch (Exception e) {
            server.drop(name);
            throw new IllegalStateException("The database " + name + " cannot be prepared", e);
        }
        server.freeze(name);
        return new Template(server, name);
    }
}
