package coop.meent.core.data;

import coop.meent.core.settings.Settings.DatabaseLogin;
import java.net.URLConnection;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a schema to the version of its code, under the schema's owner.
final class Migrations {
    private final DatabaseLogin login;
    private final Roles roles;

    Migrations(DatabaseLogin login, Roles roles) {
        this.login = login;
        this.roles = roles;
        // Flyway reads through the JVM's cache of open jars, where a plugin's would stay for ever
        URLConnection.setDefaultUseCaches("jar", false);
    }

    /// Runs what is new in `db/<schema>` of the class loader, all of it or nothing.
    ///
    /// @throws MigrationFailed with the place where it went wrong
    void migrate(String schema, ClassLoader code) {
        var owner = Database.migrating(login);
        owner.setOptions("-c role=" + roles.owner(schema));
        var flyway =
                Flyway.configure(code)
                        .dataSource(owner)
                        .schemas(schema)
                        .defaultSchema(schema)
                        .createSchemas(false)
                        .locations("classpath:db/" + schema)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .group(true)
                        .placeholders(
                                Map.of("role", Roles.quoted(roles.user(schema)), "schema", schema))
                        .load();
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw MigrationFailed.because(failure);
        }
    }
}
