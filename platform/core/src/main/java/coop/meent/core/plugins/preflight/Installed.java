package coop.meent.core.plugins.preflight;

import coop.meent.core.data.FoundDatabase;
import coop.meent.core.plugins.preflight.ServedStore.Served;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is installed: read from the database and the data folder, and left as it is.
///
/// @param served the release that served last; empty when none did
record Installed(Optional<Served> served, List<InstalledPlugin> plugins) {
    private static final ServedStore STORE = new ServedStore();

    static Installed in(Settings settings, DatabaseLogin login) {
        var unpacked = settings.data().resolve("plugins").resolve("unpacked");
        return new FoundDatabase(login)
                .read(db ->
                        new Installed(
                                STORE.served(db),
                                STORE.plugins(db).stream()
                                        .map(row -> plugin(row, unpacked))
                                        .toList()));
    }

    private static InstalledPlugin plugin(ServedStore.Row row, Path unpacked) {
        return new InstalledPlugin(
                row.id(),
                row.version(),
                row.wanted(),
                PluginFacts.in(unpacked.resolve(row.folder())));
    }
}
