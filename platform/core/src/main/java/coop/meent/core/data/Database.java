package coop.meent.core.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import coop.meent.api.Transactions;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.settings.SettingsException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/// The site's database: opened once, migrated, and then reached through [#transactions] alone.
public final class Database implements AutoCloseable {
    private static final String CORE = "core";
    private static final long LOCK =
            0x4d65656e74L; // "Meent": one node at a time makes roles and schemas

    private final DatabaseLogin login;
    private final PGSimpleDataSource migrating;
    private final HikariDataSource pool;
    private final Roles roles;
    private final Installation installation;
    private final CommitSignal signal = new CommitSignal();

    private Database(
            DatabaseLogin login,
            PGSimpleDataSource migrating,
            HikariDataSource pool,
            Roles roles,
            Installation installation) {
        this.login = login;
        this.migrating = migrating;
        this.pool = pool;
        this.roles = roles;
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
        var migrating = new PGSimpleDataSource();
        migrating.setUrl(login.url());
        migrating.setUser(login.user());
        migrating.setPassword(login.password());
        migrating.setConnectTimeout(5);
        var roles = prepared(migrating, login);
        new Migrations(migrating, roles).migrate(CORE, Database.class.getClassLoader());
        var pool = pool(login, roles, poolSize);
        var installation = jdbi(migrating).inTransaction(db -> installation(db, roles));
        return new Database(login, migrating, pool, roles, installation);
    }

    private static Roles prepared(DataSource migrating, DatabaseLogin login) {
        try {
            return jdbi(migrating).inTransaction(db -> prepare(db, login));
        } catch (org.jdbi.v3.core.ConnectionException unreachable) {
            throw new SettingsException(
                    "The database at %s cannot be reached: %s"
                            .formatted(login.url().replaceAll("\\?.*", ""), reason(unreachable)));
        }
    }

    private static Roles prepare(Handle db, DatabaseLogin login) {
        db.createQuery("SELECT pg_advisory_xact_lock(:lock)::text")
                .bind("lock", LOCK)
                .mapTo(String.class)
                .list();
        var stored = Roles.stored(db);
        var roles = stored.orElseGet(() -> Roles.invented(new SecureRandom()));
        roles.ensureApp(db, appPassword(login, roles));
        roles.ensureSchema(db, CORE);
        if (stored.isEmpty()) {
            createInstallation(db, roles);
        }
        return roles;
    }

    private static void createInstallation(Handle db, Roles roles) {
        db.execute("SET LOCAL ROLE " + Roles.quoted(roles.owner(CORE)));
        db.execute(
                """
                CREATE TABLE core.installation (
                    only_one    boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
                    role_prefix text        NOT NULL,
                    epoch       uuid        NOT NULL DEFAULT gen_random_uuid(),
                    secret      bytea       NOT NULL CHECK (length(secret) = 32),
                    made_at     timestamptz NOT NULL DEFAULT now()
                )
                """);
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        db.createUpdate(
                        "INSERT INTO core.installation (role_prefix, secret) VALUES (:prefix, :secret)")
                .bind("prefix", roles.prefix())
                .bind("secret", secret)
                .execute();
        db.execute("RESET ROLE");
    }

    private static Installation installation(Handle db, Roles roles) {
        db.execute("SET LOCAL ROLE " + Roles.quoted(roles.user(CORE)));
        return db.createQuery("SELECT epoch, secret FROM core.installation")
                .map((row, _) ->
                        new Installation(
                                row.getObject("epoch", UUID.class), row.getBytes("secret")))
                .one();
    }

    private static HikariDataSource pool(DatabaseLogin login, Roles roles, int size) {
        var config = config(login, roles, size);
        config.setPoolName("meent");
        var pool = new HikariDataSource(config);
        try (var connection = pool.getConnection()) {
            Roles.refuseMighty(connection);
        } catch (SQLException | RuntimeException failure) {
            pool.close();
            throw failure instanceof SettingsException said
                    ? said
                    : new SettingsException(
                            "The database refuses the serving login: " + failure.getMessage());
        }
        return pool;
    }

    private static HikariConfig config(DatabaseLogin login, Roles roles, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setUsername(roles.app());
        config.setPassword(appPassword(login, roles));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(3_000);
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=60000");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    /// {@return the door of a schema that is prepared; each caller gets its own JDBI, so that its
    /// mappers go with it}
    public Transactions transactions(String schema) {
        return new DatabaseTransactions(jdbi(pool), roles, schema, signal);
    }

    /// Makes the schema of a plugin, its roles and its tables, or brings them to the version of its
    /// code.
    public void prepareSchema(String schema, ClassLoader code) {
        jdbi(migrating)
                .useTransaction(db -> {
                    roles.ensureSchema(db, schema);
                    roles.allowDoors(db, schema);
                });
        new Migrations(migrating, roles).migrate(schema, code);
    }

    /// Removes a plugin's schema with all that is in it.
    public void eraseSchema(String schema) {
        jdbi(migrating)
                .useTransaction(db -> {
                    db.execute("SET LOCAL ROLE " + Roles.quoted(roles.owner(schema)));
                    db.execute("DROP SCHEMA IF EXISTS " + Roles.quoted(schema) + " CASCADE");
                });
    }

    /// {@return a few connections of their own under the platform's role, for the scheduler's
    /// library, which opens its own transactions; the caller closes it}
    public HikariDataSource schedulerPool() {
        var config = config(login, roles, 2);
        config.setPoolName("meent-scheduler");
        config.setConnectionInitSql("SET ROLE " + Roles.quoted(roles.user(CORE)));
        return new HikariDataSource(config);
    }

    /// {@return told after each commit that published something}
    public CommitSignal commits() {
        return signal;
    }

    public Installation installation() {
        return installation;
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

    private static String appPassword(DatabaseLogin login, Roles roles) {
        return login.appPassword().orElseGet(() -> derived(login.password(), roles.app()));
    }

    private static String derived(String password, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            ("meent " + password).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    private static String reason(Throwable failure) {
        return String.valueOf(
                failure.getCause() == null
                        ? failure.getMessage()
                        : failure.getCause().getMessage());
    }
}
