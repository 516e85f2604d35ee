package coop.meent.core.data;

import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.settings.SettingsException;
import coop.meent.core.text.Resources;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// The database as it is found, before this code has prepared or migrated anything; also one that
/// another release left.
public final class FoundDatabase {
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    private final DatabaseLogin login;
    private final Jdbi jdbi;

    public FoundDatabase(DatabaseLogin login) {
        this.login = login;
        this.jdbi = Jdbi.create(Database.migrating(login)).installPlugin(new PostgresPlugin());
    }

    /// Reads, and can do nothing else.
    ///
    /// @throws SettingsException with one clear line when the server cannot be reached
    public <T> T read(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(db -> {
                db.setReadOnly(true);
                return db.inTransaction(work::apply);
            });
        } catch (ConnectionException unreachable) {
            throw Database.unreachable(login, unreachable);
        }
    }

    /// Changes something under the role of `core`.
    public void change(Consumer<Handle> work) {
        jdbi.useTransaction(db -> {
            var prefix = InstallationStore.prefix(db).orElseThrow();
            var role = Roles.quoted(new Roles(prefix).user(Database.CORE));
            db.execute("SET LOCAL ROLE " + role);
            work.accept(db);
        });
    }

    /// {@return the last migration of `core` that the database has seen; empty when none}
    public OptionalInt lastMigration() {
        return read(MigrationStore::last);
    }

    /// {@return the last migration of `core` that this code brings}
    public static int newestMigration() {
        return Resources.of(FoundDatabase.class.getClassLoader())
                .names("db/" + Database.CORE)
                .stream()
                .map(MIGRATION::matcher)
                .filter(it -> it.matches())
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .max()
                .orElseThrow();
    }
}
