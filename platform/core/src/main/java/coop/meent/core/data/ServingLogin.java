package coop.meent.core.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.settings.SettingsException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.ds.PGSimpleDataSource;

/// The second login, on which the site works. Its password follows from that of the first, so that
/// every node knows it.
///
/// @param first the login that migrates
record ServingLogin(DatabaseLogin first, Roles roles) {
    String password() {
        return first.appPassword().orElseGet(() -> derived(first.password(), roles.app()));
    }

    /// {@return whether it lets us in already: a password that is right is not set anew, because
    /// roles belong to the cluster, and other databases may be starting}
    boolean opens() {
        var source = new PGSimpleDataSource();
        source.setUrl(first.url());
        source.setConnectTimeout(5);
        try (var connection = source.getConnection(roles.app(), password())) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    HikariDataSource pool(int size) {
        var config = config(size);
        config.setPoolName("meent");
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            try (var connection = pool.getConnection()) {
                Roles.refuseMighty(connection);
            }
            return pool;
        } catch (SQLException | RuntimeException failure) {
            if (pool != null) {
                pool.close();
            }
            throw failure instanceof SettingsException said
                    ? said
                    : new SettingsException(
                            "The database refuses the serving login %s: %s"
                                    .formatted(roles.app(), failure.getMessage()));
        }
    }

    HikariDataSource schedulerPool() {
        var config = config(2);
        config.setPoolName("meent-scheduler");
        config.setConnectionInitSql("SET ROLE " + Roles.quoted(roles.user(Database.CORE)));
        return new HikariDataSource(config);
    }

    private HikariConfig config(int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(first.url());
        config.setUsername(roles.app());
        config.setPassword(password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(3_000);
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=60000");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
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
}
