package coop.meent.core.data;

import coop.meent.core.settings.SettingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/// The roles of one installation, all prefixed, since roles belong to the whole cluster.
///
/// @param prefix e.g. `meent_1a2b3c`, kept in `core.installation`
record Roles(String prefix) {
    private static final long LOCK = 0x4d65656e74L; // "Meent"

    private static final String STILL_USED = "2BP01";

    private static final String MIGHTY =
            """
            SELECT r.rolname, r.rolsuper OR r.rolbypassrls
                   OR EXISTS (SELECT FROM pg_class c WHERE pg_has_role(r.oid, c.relowner, 'USAGE'))
              FROM pg_roles r
             WHERE r.rolname = current_user
            """;

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

    static Roles invented(RandomGenerator random) {
        var bytes = new byte[3];
        random.nextBytes(bytes);
        return new Roles("meent_" + HexFormat.of().formatHex(bytes));
    }

    /// Waits until no other node makes roles and schemas in this database; until the commit.
    static void lock(Handle db) {
        db.createQuery("SELECT pg_advisory_xact_lock(:lock)::text")
                .bind("lock", LOCK)
                .mapTo(String.class)
                .list();
    }

    /// Makes sure that the serving login exists.
    void ensureApp(Handle db) {
        if (!exists(db, app())) {
            execute(db, "CREATE ROLE %s LOGIN NOINHERIT".formatted(quoted(app())));
        }
    }

    /// Gives the serving login this password; only its SCRAM verifier travels, so that no log of
    /// the server holds it.
    void changePassword(Handle db, String password) {
        try {
            db.getConnection()
                    .unwrap(PGConnection.class)
                    .alterUserPassword(app(), password.toCharArray(), "scram-sha-256");
        } catch (SQLException failure) {
            throw refused(failure);
        }
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
        allowUse(db, schema);
    }

    private void allowUse(Handle db, String schema) {
        execute(db, "SET LOCAL ROLE " + quoted(owner(schema)));
        execute(
                db,
                "GRANT USAGE ON SCHEMA %s TO %s".formatted(quoted(schema), quoted(user(schema))));
        // functions would be everybody's otherwise
        execute(db, "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
        for (var grant :
                new String[] {
                    "SELECT, INSERT, UPDATE, DELETE ON TABLES",
                    "USAGE ON SEQUENCES",
                    "EXECUTE ON FUNCTIONS"
                }) {
            execute(
                    db,
                    "ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT %s TO %s"
                            .formatted(quoted(schema), grant, quoted(user(schema))));
        }
        execute(db, "RESET ROLE");
    }

    /// Drops the schema and its two roles, as much of it as there is.
    void dropSchema(Handle db, String schema) {
        if (exists(db, owner(schema))) {
            execute(db, "SET LOCAL ROLE " + quoted(owner(schema)));
            execute(db, "DROP SCHEMA IF EXISTS %s CASCADE".formatted(quoted(schema)));
            execute(db, "RESET ROLE");
        }
        for (var role : new String[] {user(schema), owner(schema)}) {
            if (exists(db, role)) {
                execute(db, "DROP OWNED BY " + quoted(role));
                dropRole(db, role);
            }
        }
    }

    // a copy of this database on the same server shares its roles: there they have to stay
    private static void dropRole(Handle db, String role) {
        db.savepoint("role");
        try (var statement = db.getConnection().createStatement()) {
            statement.execute("DROP ROLE " + quoted(role));
        } catch (SQLException failure) {
            if (!STILL_USED.equals(failure.getSQLState())) {
                throw refused(failure);
            }
            db.rollbackToSavepoint("role");
        }
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
        execute(
                db,
                "GRANT EXECUTE ON FUNCTION core.issue_link, core.use_link, core.revoke_links,"
                        + " core.keep_fresh, core.drop_fresh, core.fresh_states TO "
                        + quoted(user(schema)));
        execute(
                db,
                "GRANT EXECUTE ON FUNCTION core.hold_calendar, core.note_calendar, core.noted_calendar TO "
                        + quoted(user(schema)));
        execute(
                db,
                "GRANT EXECUTE ON FUNCTION core.keep_file, core.remove_file, core.begin_work TO "
                        + quoted(user(schema)));
        execute(db, "RESET ROLE");
    }

    /// Refuses a pool that could do more than it should.
    ///
    /// @throws SettingsException when the login is a superuser, passes row security, or owns a
    ///   table
    static void refuseMighty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MIGHTY)) {
            if (row.next() && !row.getBoolean(2)) {
                return;
            }
            throw new SettingsException(
                    "The site must not serve as %s: this login is superuser, passes row security or owns tables."
                            .formatted(row.getString(1)));
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
            throw refused(failure);
        }
    }

    private static IllegalStateException refused(SQLException failure) {
        return new IllegalStateException("cannot prepare roles: " + failure.getMessage(), failure);
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
