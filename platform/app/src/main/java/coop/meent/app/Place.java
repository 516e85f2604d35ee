package coop.meent.app;

import coop.meent.app.postgres.DataFolder;
import coop.meent.app.postgres.EmbeddedPostgres;
import coop.meent.app.postgres.RunningPostgres;
import coop.meent.app.postgres.StartRefused;
import coop.meent.core.Office;
import coop.meent.core.plugins.preflight.StartCheck;
import coop.meent.core.settings.KnownNames;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The data folder and the database of an installation, taken for as long as a command needs them.
///
/// @param settings what the operator says
/// @param login the database
/// @param owned what to let go of at the end, the last first
record Place(Settings settings, DatabaseLogin login, Owned owned) implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Place.class);

    /// The lock on the folder and the server in it; empty where another process has them.
    record Owned(Optional<DataFolder> folder, Optional<EmbeddedPostgres> server) {}

    /// {@return what the environment says}
    static Settings environment() {
        var environment = new HashMap<>(System.getenv());
        KnownNames.warnings(environment).forEach(log::warn);
        environment.putIfAbsent("MEENT_DATA", Home.data().toString());
        return Settings.from(Map.copyOf(environment));
    }

    /// Takes the folder; nobody else may have it.
    static Place owning(Settings settings) {
        var folder = DataFolder.own(settings.data());
        try {
            var inPlace = settings.withData(folder.path());
            if (inPlace.database().isPresent()) {
                return new Place(
                        inPlace,
                        inPlace.database().get(),
                        new Owned(Optional.of(folder), Optional.empty()));
            }
            var server = EmbeddedPostgres.start(folder.path());
            return new Place(
                    inPlace, login(server), new Owned(Optional.of(folder), Optional.of(server)));
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /// Takes the folder, or speaks to the database of whoever has it.
    static Place visiting(Settings settings) {
        if (settings.database().isPresent()) {
            return new Place(
                    settings,
                    settings.database().get(),
                    new Owned(Optional.empty(), Optional.empty()));
        }
        try {
            return owning(settings);
        } catch (StartRefused inUse) {
            var running = RunningPostgres.in(settings.data()).orElseThrow(() -> inUse);
            var login =
                    new DatabaseLogin(
                            running.url(), running.user(), running.password(), Optional.empty());
            return new Place(settings, login, new Owned(Optional.empty(), Optional.empty()));
        }
    }

    /// {@return the community in it, for a command}
    ///
    /// @param zips of plugins that the command is about to install
    Office office(Path... zips) {
        var all = new ArrayList<>(Home.shippedPlugins());
        all.addAll(List.of(zips));
        return Office.open(settings, login, all);
    }

    /// {@return the preflight of it}
    StartCheck check() {
        return StartCheck.of(settings, login).with(Home.shippedPlugins());
    }

    /// {@return whether another process serves this installation}
    boolean servedByAnother() {
        return owned.folder().isEmpty();
    }

    Path folder() {
        return settings.data();
    }

    private static DatabaseLogin login(EmbeddedPostgres server) {
        return new DatabaseLogin(server.url(), server.user(), server.password(), Optional.empty());
    }

    @Override
    public void close() {
        owned.server().ifPresent(EmbeddedPostgres::close);
        owned.folder().ifPresent(DataFolder::close);
    }
}
