package coop.meent.core.data;

import com.zaxxer.hikari.HikariDataSource;
import coop.meent.api.Transactions;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.settings.SettingsException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/// The site's database: opened once, migrated, and then reached through [#transactions] alone.
public final class Database implements AutoCloseable {
    static final String CORE = "core";

    // `app` would take the name of the serving login
    private static final Set<String> RESERVED = Set.of(CORE, "app", "public");

    private final PGSimpleDataSource migrating;
    private final Roles roles;
    private final ServingLogin serving;
    private final HikariDataSource pool;
    private final Installation installation;
    private final CommitSignal signal = new CommitSignal();
    private final Generations generations = new Generations();
    private final LongAdder statements = new LongAdder();
    private final LongAdder statementsForRequests = new LongAdder();

    private Database(
            PGSimpleDataSource migrating,
            Roles roles,
            ServingLogin serving,
            HikariDataSource pool,
            Installation installation) {
        this.migrating = migrating;
        this.roles = roles;
        this.serving = serving;
        this.pool = pool;
        this.installation = installation;
    }

    /// What is particular to this database.
    ///
    /// @param epoch another one means that positions and indexes of before are worthless
    /// @param secret 32 random bytes from which signatures are derived
    public record Installation(UUID epoch, byte[] secret) {}

    /// Opens the database, makes the roles and the platform's own schema when they are missing, and
    /// migrates it.
    ///
    /// @param poolSize connections that serve
    /// @throws SettingsException with one clear line when the server cannot be used
    public static Database open(DatabaseLogin login, int poolSize) {
        var migrating = migrating(login);
        var roles = prepared(migrating, login);
        new Migrations(login, roles).migrate(CORE, Database.class.getClassLoader());
        var installation =
                jdbi(migrating).inTransaction(db -> InstallationStore.find(db, roles.user(CORE)));
        var serving = new ServingLogin(login, roles);
        return new Database(migrating, roles, serving, serving.pool(poolSize), installation);
    }

    static PGSimpleDataSource migrating(DatabaseLogin login) {
        var migrating = new PGSimpleDataSource();
        try {
            migrating.setUrl(login.url());
        } catch (IllegalArgumentException notOfJdbc) {
            throw new SettingsException(
                    "MEENT_DATABASE_URL must look like jdbc:postgresql://host:5432/name.");
        }
        migrating.setUser(login.user());
        migrating.setPassword(login.password());
        migrating.setConnectTimeout(5);
        return migrating;
    }

    private static Roles prepared(DataSource migrating, DatabaseLogin login) {
        try {
            return jdbi(migrating).inTransaction(db -> prepare(db, login));
        } catch (ConnectionException unreachable) {
            throw unreachable(login, unreachable);
        } catch (JdbiException | IllegalStateException refused) {
            throw new SettingsException(
                    "The database at %s cannot be prepared as %s, which needs CREATEROLE and must own it: %s"
                            .formatted(where(login), login.user(), reason(refused)));
        }
    }

    static SettingsException unreachable(DatabaseLogin login, ConnectionException failure) {
        return new SettingsException(
                "The database at %s cannot be reached: %s"
                        .formatted(where(login), reason(failure)));
    }

    private static String where(DatabaseLogin login) {
        return login.url().replaceAll("\\?.*", "");
    }

    private static Roles prepare(Handle db, DatabaseLogin login) {
        Roles.lock(db);
        var stored = InstallationStore.prefix(db).map(Roles::new);
        var roles = stored.orElseGet(() -> Roles.invented(new SecureRandom()));
        roles.ensureApp(db);
        var serving = new ServingLogin(login, roles);
        if (!serving.opens()) {
            roles.changePassword(db, serving.password());
        }
        roles.ensureSchema(db, CORE);
        if (stored.isEmpty()) {
            InstallationStore.create(db, roles);
        }
        return roles;
    }

    /// {@return the door of a schema that is prepared; each caller gets its own JDBI, so that its
    /// mappers go with it}
    public Transactions transactions(String schema) {
        var jdbi = jdbi(pool).setSqlLogger(counter());
        return new DatabaseTransactions(jdbi, roles, schema, signal, generations);
    }

    /// {@return whether the caller holds a connection}
    public static boolean isInTransaction() {
        return DatabaseTransactions.isOpen();
    }

    /// {@return the door through several schemas at once}
    public Across across() {
        var jdbi = jdbi(pool).setSqlLogger(counter());
        var core = new DatabaseTransactions(jdbi, roles, CORE, signal, generations);
        return new Across(core, roles);
    }

    /// Makes the schema of a plugin, its roles and its tables, or brings them to the version of its
    /// code.
    public void prepareSchema(String schema, ClassLoader code) {
        refuseReserved(schema);
        jdbi(migrating)
                .useTransaction(db -> {
                    Roles.lock(db);
                    roles.ensureSchema(db, schema);
                    roles.allowDoors(db, schema);
                });
        new Migrations(serving.first(), roles).migrate(schema, code);
    }

    /// Removes a plugin's schema with all that is in it.
    public void eraseSchema(String schema) {
        refuseReserved(schema);
        jdbi(migrating)
                .useTransaction(db -> {
                    Roles.lock(db);
                    roles.dropSchema(db, schema);
                });
    }

    private static void refuseReserved(String schema) {
        if (RESERVED.contains(schema) || !schema.matches("[a-z][a-z0-9]{1,30}")) {
            throw new IllegalArgumentException("no plugin can have the schema " + schema);
        }
    }

    /// {@return a few connections of their own under the platform's role, for the scheduler's
    /// library, which opens its own transactions; the caller closes it}
    public HikariDataSource schedulerPool() {
        return serving.schedulerPool();
    }

    /// {@return told after each commit that published something}
    public CommitSignal commits() {
        return signal;
    }

    /// {@return how often each schema has changed since the start}
    public Generations generations() {
        return generations;
    }

    public Installation installation() {
        return installation;
    }

    private SqlLogger counter() {
        return new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.increment();
                if (Request.isServed()) {
                    statementsForRequests.increment();
                }
            }
        };
    }

    /// {@return how many statements were sent through the doors}
    public long statements() {
        return statements.sum();
    }

    /// {@return how many of them it took to answer requests, whatever else went on beside those}
    public long statementsForRequests() {
        return statementsForRequests.sum();
    }

    /// {@return how many connections serve just now, for metrics}
    public int activeConnections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static Jdbi jdbi(DataSource source) {
        return Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
