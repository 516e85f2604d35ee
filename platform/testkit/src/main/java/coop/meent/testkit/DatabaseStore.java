package coop.meent.testkit;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Databases made, copied and dropped. Their names are ours, so they stand in the text as they are.
final class DatabaseStore {
    private final Handle superuser;

    DatabaseStore(Handle superuser) {
        this.superuser = superuser;
    }

    void create(String name, String owner) {
        superuser.execute("CREATE DATABASE %s OWNER %s ENCODING 'UTF8'".formatted(name, owner));
    }

    /// By a trigger at login, because the driver announces the JVM's zone at every connection and
    /// so overrules what the database or the role prefers. Copies have it too.
    void liveInLosAngeles() {
        superuser.execute("CREATE SCHEMA testkit");
        superuser.execute("GRANT USAGE ON SCHEMA testkit TO PUBLIC");
        superuser.execute(
                """
                CREATE FUNCTION testkit.live_in_los_angeles() RETURNS event_trigger
                LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_catalog.set_config('timezone', 'America/Los_Angeles', false);
                END
                $$
                """);
        superuser.execute(
                """
                CREATE EVENT TRIGGER live_in_los_angeles ON login
                EXECUTE FUNCTION testkit.live_in_los_angeles()
                """);
    }

    /// Nobody may connect any more: a template in use cannot be copied.
    void freeze(String name) {
        superuser.execute(
                "ALTER DATABASE %s IS_TEMPLATE true ALLOW_CONNECTIONS false".formatted(name));
        superuser
                .createQuery(
                        """
                        SELECT count(pg_catalog.pg_terminate_backend(pid, 5000))
                        FROM pg_catalog.pg_stat_activity WHERE datname = :name
                        """)
                .bind("name", name)
                .mapTo(Integer.class)
                .one();
    }

    void copy(String template, String name, String owner) {
        superuser.execute(
                "CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy OWNER %s"
                        .formatted(name, template, owner));
    }

    void drop(String name) {
        superuser.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    }

    /// The newest session of a person counts as one in which a second factor was shown.
    void strengthenToken(String email) {
        superuser
                .createUpdate(
                        """
                        UPDATE core.api_token SET strong = true
                         WHERE id = (SELECT max(t.id)
                                       FROM core.api_token t JOIN core.person p ON p.id = t.person
                                      WHERE p.email_norm = :email)
                        """)
                .bind("email", email)
                .execute();
    }

    /// {@return the tables of a schema with a column that says who: by a foreign key, or by its
    /// name}
    List<String> tablesOfPersons(String schema) {
        return superuser
                .createQuery(
                        """
                        SELECT DISTINCT c.table_schema || '.' || c.table_name
                          FROM information_schema.columns c
                          LEFT JOIN information_schema.key_column_usage k
                            ON k.table_schema = c.table_schema AND k.table_name = c.table_name
                           AND k.column_name = c.column_name
                          LEFT JOIN information_schema.referential_constraints r
                            ON r.constraint_schema = k.constraint_schema
                           AND r.constraint_name = k.constraint_name
                          LEFT JOIN information_schema.table_constraints t
                            ON t.constraint_schema = r.unique_constraint_schema
                           AND t.constraint_name = r.unique_constraint_name
                         WHERE c.table_schema = :schema
                           AND (t.table_name = 'person'
                                OR c.column_name IN ('person', 'author', 'email', 'address', 'principal'))
                         ORDER BY 1
                        """)
                .bind("schema", schema)
                .mapTo(String.class)
                .list();
    }

    /// {@return the tables of every schema that is ours}
    List<String> tables() {
        return superuser
                .createQuery(
                        """
                        SELECT table_schema || '.' || table_name
                          FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE'
                           AND table_schema NOT IN ('pg_catalog', 'information_schema')
                         ORDER BY 1
                        """)
                .mapTo(String.class)
                .list();
    }

    /// {@return each row as text; bytes can be read in it where they are letters}
    List<String> rows(String table) {
        superuser.execute("SET bytea_output = 'escape'");
        return superuser
                .createQuery("SELECT row_to_text::text FROM %s row_to_text".formatted(table))
                .mapTo(String.class)
                .list();
    }
}
