package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.app.postgres.EmbeddedPostgres;
import coop.meent.core.Office;
import coop.meent.core.plugins.Folders;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.testkit.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Kill -9 in the middle of an installation, of upgrades and of a removal: the next start ends in
/// what was wanted, without a hand. Until then the old version serves. Five starts take long: this
/// belongs to the profile `faults`.
@EnabledIfSystemProperty(named = "meent.kills", matches = "[0-9]{2,}")
class KilledPluginTest {
    @TempDir private Path folder;

    private final Path data = Files.createTempDirectory("meent-server");
    private final EmbeddedPostgres server = EmbeddedPostgres.start(data);
    private final Installation place = outside(Installation.empty(), server);
    private Serving site = place.start();

    KilledPluginTest() throws IOException {}

    @AfterEach
    void leave() {
        site.close();
        place.close();
        server.close();
        Folders.remove(data);
    }

    @Test
    void whatever_was_under_way_is_done_after_the_next_start() throws IOException {
        var plugin = new GatedPlugin(folder);
        killedAtInstalling(plugin.version(1), GatedPlugin.migration(1), 404);
        assertThat(page().body()).isEqualTo("version 1");
        killedAtInstalling(plugin.version(2), GatedPlugin.migration(2), 200);
        assertThat(page().body()).isEqualTo("version 2");
        killedAtInstalling(plugin.version(3), GatedPlugin.constructor(3), 200);
        assertThat(page().body()).isEqualTo("version 3");
        killedAtErasing();
        assertThat(page().status()).isEqualTo(404);
        assertThat(Gate.schemas(server)).doesNotContain(GatedPlugin.ID);
        assertThat(place.data().resolve("plugins/unpacked/gated")).doesNotExist();
        assertThat(site.terminate()).isLessThan(Duration.ofSeconds(10));
    }

    private void killedAtInstalling(Path zip, int gate, int meanwhile) {
        try (var shut = Gate.shut(server, gate)) {
            killed(shut, office -> office.plugins().install(zip), meanwhile);
        }
        site = place.start();
    }

    private void killedAtErasing() {
        try (var shut = Gate.onTable(server, "gated.version1")) {
            killed(shut, office -> office.plugins().want(GatedPlugin.ID, "erased"), 404);
        }
        assertThat(Gate.schemas(server)).contains(GatedPlugin.ID);
        site = place.start();
    }

    private void killed(Gate shut, Consumer<Office> wish, int meanwhile) {
        try (var office = office(place, server)) {
            wish.accept(office);
        }
        shut.reached();
        assertThat(page().status()).isEqualTo(meanwhile);
        site.kill();
    }

    private Answer page() {
        return site.visitor().get("/gated");
    }

    private static Office office(Installation place, EmbeddedPostgres server) {
        return Office.open(
                Settings.from(Map.of("MEENT_DATA", place.data().toString())),
                new DatabaseLogin(
                        server.url(), server.user(), server.password(), Optional.empty()));
    }

    private static Installation outside(Installation place, EmbeddedPostgres server) {
        return place.with("MEENT_DATABASE_URL", server.url())
                .with("MEENT_DATABASE_USER", server.user())
                .with("MEENT_DATABASE_PASSWORD", server.password());
    }
}
