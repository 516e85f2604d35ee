package coop.meent.core.data;

import coop.meent.core.settings.SettingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/// The roles of one installation, all prefixed, since roles belong to the whole cluster.
///
/// @param prefix e.g. `meent_1a2b3c`, kept in `core.installation`
record Roles(String prefix) {
    private static final String PREFIX = "SELECT role_prefix FROM core.installation";

    /// The login that serves; owns nothing and may nothing without a role.
    String app() {
        return prefix + "_app";
    }

    /// Owns a schema and runs its migrations.
    String owner(String schema) {
        return prefix + "_" + schema + "_owner";
    }

    /// Uses a schema.
    String user(String schema) {
        return prefix + "_" + schema;
    }

    /// {@return the roles of the installation in this database, if there is one}
    static Optional<Roles> stored(Handle db) {
        boolean there =
                db.createQuery("SELECT to_regclass('core.installation') IS NOT NULL")
                        .mapTo(Boolean.class)
                        .one();
        return there
                ? Optional.of(new Roles(db.createQuery(PREFIX).mapTo(String.class).one()))
                : Optional.empty();
    }

    static Roles invented(RandomGenerator random) {
        var bytes = new byte[3];
        random.nextBytes(bytes);
        return new Roles("meent_" + HexFormat.of().formatHex(bytes));
    }

    /// Makes sure that the serving login exists and has this password.
    void ensureApp(Handle db, String password) {
        if (!exists(db, app())) {
            execute(db, "CREATE ROLE %s LOGIN NOINHERIT".formatted(quoted(app())));
        }
        execute(
                db,
                "ALTER ROLE %s PASSWORD '%s'"
                        .formatted(quoted(app()), password.replace("'", "''")));
    }

    /// Makes sure that the schema has its two roles, and that it is there.
    void ensureSchema(Handle db, String schema) {
        for (var role : new String[] {owner(schema), user(schema)}) {
            if (!exists(db, role)) {
                execute(db, "CREATE ROLE %s NOLOGIN".formatted(quoted(role)));
                execute(db, "GRANT %s TO CURRENT_USER WITH SET TRUE".formatted(quoted(role)));
            }
        }
        execute(
                db,
                "GRANT %s TO %s WITH INHERIT FALSE, SET TRUE"
                        .formatted(quoted(user(schema)), quoted(app())));
        execute(
                db,
                "CREATE SCHEMA IF NOT EXISTS %s AUTHORIZATION %s"
                        .formatted(quoted(schema), quoted(owner(schema))));
        execute(db, "SET LOCAL ROLE " + quoted(owner(schema)));
        execute(
                db,
                "GRANT USAGE ON SCHEMA %s TO %s".formatted(quoted(schema), quoted(user(schema))));
        for (var grant :
                new String[] {"SELECT, INSERT, UPDATE, DELETE ON TABLES", "USAGE ON SEQUENCES"}) {
            execute(
                    db,
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT %s TO %s"
                            .formatted(quoted(schema), grant, quoted(user(schema))));
        }
        execute(db, "RESET ROLE");
    }

    /// Lets a plugin announce changes and write audit lines: the only things of `core` that it may
    /// execute.
    void allowDoors(Handle db, String schema) {
        execute(db, "SET LOCAL ROLE " + quoted(owner("core")));
        execute(db, "GRANT USAGE ON SCHEMA core TO " + quoted(user(schema)));
        execute(
                db,
                "GRANT EXECUTE ON FUNCTION core.publish, core.write_audit TO "
                        + quoted(user(schema)));
        execute(db, "RESET ROLE");
    }

    /// Refuses a pool that could do more than it should.
    ///
    /// @throws SettingsException when the login is a superuser, passes row security, or owns a
    ///   table
    static void refuseMighty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                SELECT r.rolname, r.rolsuper OR r.rolbypassrls
                                       OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid)
                                  FROM pg_roles r
                                 WHERE r.rolname = current_user
                                """)) {
            if (!row.next() || row.getBoolean(2)) {
                throw new SettingsException(
                        "The site must not serve as a database login that is superuser, passes row security or owns"
                                + " tables.");
            }
        }
    }

    private static boolean exists(Handle db, String role) {
        return db.createQuery("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :role)")
                .bind("role", role)
                .mapTo(Boolean.class)
                .one();
    }

    private static void execute(Handle db, String sql) {
        try (var statement = db.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "cannot prepare roles: " + failure.getMessage(), failure);
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
