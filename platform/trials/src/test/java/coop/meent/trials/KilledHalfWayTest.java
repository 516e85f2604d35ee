package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.PluginRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Kill -9 between any two steps of what happens to plugins, where one step is done and the next is
/// not: the next start ends in what was wanted. Each kill is followed by a start; this belongs to
/// the profile `faults`.
@EnabledIfSystemProperty(named = "meent.kills", matches = "[0-9]{2,}")
class KilledHalfWayTest {
    private static final String ID = GatedPlugin.ID;
    private static final String ROWS = "core.plugin";
    private static final String CONDITIONS = "core.plugin_condition";
    private static final String VERSIONS = "core.plugin_version";

    @TempDir private Path folder;

    private final Victim victim = Victim.alive();

    @AfterEach
    void leave() {
        victim.close();
    }

    private GatedPlugin plugin() {
        return new GatedPlugin(folder);
    }

    private void assertServing(String version) {
        assertThat(victim.page().body()).isEqualTo(version);
        assertThat(victim.row(ID)).get().returns("started", PluginRow::observed);
    }

    private void assertGone() {
        assertThat(victim.page().status()).isEqualTo(404);
        assertThat(victim.row(ID)).get().returns("stopped", PluginRow::observed);
    }

    private void installed(int version) throws IOException {
        var zip = plugin().version(version);
        victim.settled(ID, plugins -> plugins.install(zip));
        assertServing("version " + version);
    }

    @Test
    void while_a_zip_is_unpacked() throws IOException {
        var zip = plugin().with(ballast()).version(1);
        Files.createDirectories(victim.plugins());
        Files.move(zip, victim.plugins().resolve("gated.zip"));
        Patience.closely(() -> !halfUnpacked().isEmpty(), "a half unpacked folder");
        victim.kill();

        assertThat(halfUnpacked()).as("killed too late").isNotEmpty();
        assertThat(victim.row(ID)).isEmpty();
        victim.start();
        assertServing("version 1");
    }

    private static byte[] ballast() {
        var bytes = new byte[45_000_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private List<Path> halfUnpacked() {
        if (Files.notExists(victim.unpacked())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(victim.unpacked())) {
            return all.filter(it -> it.getFileName().toString().startsWith(".")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void between_unpacking_and_the_row() throws IOException {
        var zip = plugin().version(1);
        try (var shut = Gate.onWriting(victim.server(), ROWS)) {
            Files.createDirectories(victim.plugins());
            Files.move(zip, victim.plugins().resolve("gated.zip"));
            shut.reached();
            victim.kill();
        }
        assertThat(victim.unpacked()).isNotEmptyDirectory();
        assertThat(victim.row(ID)).isEmpty();
        victim.start();
        assertServing("version 1");
    }

    @Test
    void while_one_version_takes_the_place_of_another() throws IOException {
        installed(1);
        var zip = plugin().version(2);
        try (var shut = Gate.shut(victim.server(), GatedPlugin.registration(2))) {
            victim.killedAt(shut, plugins -> plugins.install(zip));
        }
        victim.start();
        assertServing("version 2");
    }

    @Test
    void while_the_old_version_answers_what_it_began() throws IOException {
        installed(1);
        var zip = plugin().version(2);
        try (var shut = Gate.shut(victim.server(), GatedPlugin.request(1));
                var asking = new Asking(victim.site())) {
            shut.reached();
            victim.wanting(plugins -> plugins.install(zip));
            Patience.until(
                    () -> victim.page().body().equals("version 2"), "the new version serving");
            assertThat(asking.answered()).isFalse();
            victim.kill();
        }
        victim.start();
        assertServing("version 2");
    }

    /// Somebody who waits for an answer of the old version.
    private static final class Asking implements AutoCloseable {
        private final CompletableFuture<Integer> answer;

        Asking(Serving site) {
            this.answer =
                    CompletableFuture.supplyAsync(
                            () -> site.visitor().get("/" + ID + "/slow").status());
        }

        boolean answered() {
            return answer.isDone();
        }

        @Override
        public void close() {
            answer.cancel(true);
        }
    }

    @Test
    void between_switching_off_and_writing_that_down() throws IOException {
        installed(1);
        try (var shut = Gate.onWriting(victim.server(), CONDITIONS)) {
            victim.killedAt(shut, plugins -> plugins.want(ID, "disabled"));
        }
        assertThat(victim.row(ID)).get().returns("unknown", PluginRow::observed);
        victim.start();
        assertGone();
        victim.settled(ID, plugins -> plugins.want(ID, "enabled"));
        assertServing("version 1");
    }

    @Test
    void between_taking_the_files_away_and_the_row() throws IOException {
        installed(1);
        try (var shut = Gate.onWriting(victim.server(), CONDITIONS)) {
            victim.killedAt(shut, plugins -> plugins.want(ID, "removed"));
        }
        assertThat(victim.unpacked()).doesNotExist();
        assertThat(victim.row(ID)).get().returns("unknown", PluginRow::observed);
        victim.start();
        assertGone();
        assertThat(Gate.schemas(victim.server())).as("its data is kept").contains(ID);
        installed(1);
    }

    @Test
    void between_dropping_the_schema_and_the_row() throws IOException {
        installed(1);
        try (var shut = Gate.onWriting(victim.server(), VERSIONS)) {
            victim.killedAt(shut, plugins -> plugins.want(ID, "erased"));
        }
        assertThat(Gate.schemas(victim.server())).doesNotContain(ID);
        assertThat(victim.row(ID)).get().returns("unknown", PluginRow::observed);
        victim.start();
        assertGone();
        assertThat(victim.unpacked()).doesNotExist();
    }

    @Test
    void in_the_middle_of_the_list_of_plugins() throws IOException {
        installed(1);
        victim.settled(ID, plugins -> plugins.want(ID, "disabled"));
        victim.settled("hello", plugins -> plugins.want("hello", "disabled"));
        victim.site().terminate();
        Files.write(victim.place().data().resolve("plugins.txt"), List.of("exact", "hello", ID));
        try (var shut = Gate.onRow(victim.server(), ID);
                var starting = victim.place().launch()) {
            shut.reached();
            starting.kill();
        }
        assertThat(victim.row("hello")).get().returns("enabled", PluginRow::wanted);
        assertThat(victim.row(ID)).get().returns("disabled", PluginRow::wanted);
        victim.start();
        assertServing("version 1");
        assertThat(victim.site().visitor().get("/hello").status()).isEqualTo(200);
        assertThat(victim.row("jobs")).get().returns("stopped", PluginRow::observed);
    }
}
