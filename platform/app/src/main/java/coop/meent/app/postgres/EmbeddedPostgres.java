package coop.meent.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server in the data folder, running until it is closed. Whoever starts it owns the
/// folder (see [DataFolder]) and closes it when the program ends; after a kill, the next start ends
/// the server that was left behind, and begins anew.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String SUPERUSER = "postgres";

    private final Cluster cluster;
    private final int port;
    private final Secret superuser;
    private final Secret login;
    private Optional<Keeper> keeper = Optional.empty();

    private EmbeddedPostgres(Cluster cluster, int port, Secret superuser, Secret login) {
        this.cluster = cluster;
        this.port = port;
        this.superuser = superuser;
        this.login = login;
    }

    /// How a server is run, where it is not the site's own.
    ///
    /// @param durable whether a commit survives a power cut; only a test may do without
    /// @param binaries the folder to unpack the programs in; tests share one
    public record Options(boolean durable, Path binaries) {}

    /// Starts the server of a data folder, and makes it at the first time.
    ///
    /// @throws StartRefused when the folder or the machine cannot serve; its message is for the
    ///   operator
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, new Options(true, dataFolder.resolve("postgres")));
    }

    /// Starts the server of a data folder as the options say.
    public static EmbeddedPostgres start(Path dataFolder, Options options) {
        try {
            var home = ownerOnly(dataFolder.resolve("postgres"));
            Cluster.refuseOtherMajor(home);
            var account = ServerAccount.of(home);
            var binaries = Binaries.in(Files.createDirectories(options.binaries()).toRealPath());
            var superuser = Secret.in(home.resolve("password"));
            var cluster = new Cluster(home, binaries, account, options.durable());
            cluster.stopOrphan();
            cluster.createIfMissing(superuser);
            var port = cluster.start();
            var login = Secret.in(home.resolve(LoginStore.NAME + "-password"));
            return new EmbeddedPostgres(cluster, port, superuser, login).prepared();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL in " + dataFolder, e);
        }
    }

    /// {@return the JDBC address of the site's database}
    public String url() {
        return url(LoginStore.NAME);
    }

    /// {@return the login that owns the database, may make roles, and is no superuser}
    public String user() {
        return LoginStore.NAME;
    }

    public String password() {
        return login.value();
    }

    /// {@return the JDBC address of the maintenance database, for tests}
    public String superuserUrl() {
        return url(SUPERUSER);
    }

    public String superuser() {
        return SUPERUSER;
    }

    public String superuserPassword() {
        return superuser.value();
    }

    /// Looks after the server from now on: when its process is gone, it is started again.
    ///
    /// @param giveUp what to do when that fails
    public void keep(Runnable giveUp) {
        keeper = Optional.of(Keeper.of(cluster, port, giveUp));
    }

    /// Stops the server within seconds, whoever is still connected.
    @Override
    public void close() {
        keeper.ifPresent(Keeper::close);
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop PostgreSQL", e);
        }
    }

    private EmbeddedPostgres prepared() throws IOException {
        try (var handle = Jdbi.open(superuserUrl(), SUPERUSER, superuserPassword())) {
            var store = new LoginStore(handle);
            store.ensureLogin(login);
            store.ensureDatabase();
            log.info("PostgreSQL {} listens on 127.0.0.1:{}", Binaries.VERSION, port);
            return this;
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Path ownerOnly(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder.toRealPath();
    }
}
