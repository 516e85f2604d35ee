package coop.meent.core.data;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings a schema to the version of its code, under the schema's owner.
final class Migrations {
    private final DataSource migrating;
    private final Roles roles;

    Migrations(DataSource migrating, Roles roles) {
        this.migrating = migrating;
        this.roles = roles;
    }

    /// Runs what is new in `db/<schema>` of the class loader, all of it or nothing.
    void migrate(String schema, ClassLoader code) {
        Flyway.configure(code)
                .dataSource(migrating)
                .initSql("SET ROLE " + Roles.quoted(roles.owner(schema)))
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(false)
                .locations("classpath:db/" + schema)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .group(true)
                .placeholders(Map.of("role", Roles.quoted(roles.user(schema)), "schema", schema))
                .load()
                .migrate();
    }
}
