package coop.meent.trials;

import coop.meent.app.postgres.EmbeddedPostgres;
import coop.meent.core.Office;
import coop.meent.core.plugins.Folders;
import coop.meent.core.plugins.PluginOffice;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.testkit.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A site that is killed in the middle of something, with a database that outlives it.
final class Victim implements AutoCloseable {
    private final Path data;
    private final EmbeddedPostgres server;
    private final Installation place;
    private Serving site;

    private Victim(Path data, Installation empty, String... options) {
        this.data = data;
        this.server = EmbeddedPostgres.start(data);
        this.place =
                empty.with("MEENT_DATABASE_URL", server.url())
                        .with("MEENT_DATABASE_USER", server.user())
                        .with("MEENT_DATABASE_PASSWORD", server.password())
                        .with("MEENT_ALLOW_UNSIGNED", "on");
        this.site = place.start(options);
    }

    static Victim alive() {
        return started(Installation.empty());
    }

    /// {@return a site that is filled as a demo}
    static Victim demo() {
        return started(Installation.empty(), "--demo");
    }

    /// {@return the same, where nobody may ask too often}
    static Victim guarded() {
        return started(Installation.empty().without("MEENT_RATE_LIMITS"), "--demo");
    }

    private static Victim started(Installation empty, String... options) {
        try {
            return new Victim(Files.createTempDirectory("meent-server"), empty, options);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    EmbeddedPostgres server() {
        return server;
    }

    Installation place() {
        return place;
    }

    Serving site() {
        return site;
    }

    Path plugins() {
        return place.data().resolve("plugins");
    }

    Path unpacked() {
        return plugins().resolve("unpacked/" + GatedPlugin.ID);
    }

    Answer page() {
        return site.visitor().get("/" + GatedPlugin.ID);
    }

    /// Wants something, waits for the site to stand before a gate, and kills it there.
    void killedAt(Gate gate, Consumer<PluginOffice> wish) {
        wanting(wish);
        gate.reached();
        site.kill();
    }

    void kill() {
        site.kill();
    }

    void start() {
        site = place.start();
    }

    void wanting(Consumer<PluginOffice> wish) {
        try (var office = office()) {
            wish.accept(office.plugins());
        }
    }

    /// Wants something, and returns when the site has done it.
    void settled(String id, Consumer<PluginOffice> wish) {
        wanting(plugins -> {
            wish.accept(plugins);
            plugins.settled(id);
        });
    }

    Optional<PluginRow> row(String id) {
        try (var office = office()) {
            return office.plugins().all().stream().filter(it -> it.id().equals(id)).findFirst();
        }
    }

    private Office office() {
        return Office.open(
                Settings.from(Map.of("MEENT_DATA", place.data().toString())),
                new DatabaseLogin(
                        server.url(), server.user(), server.password(), Optional.empty()));
    }

    @Override
    public void close() {
        site.close();
        place.close();
        server.close();
        Folders.remove(data);
    }
}
