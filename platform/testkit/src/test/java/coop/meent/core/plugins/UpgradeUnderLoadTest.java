package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Loaders;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mvn verify -pl platform/testkit -am -Dtest=UpgradeUnderLoadTest`: a plugin is upgraded again
/// and again while people read and write through it. The profile `faults` does it 200 times.
@MeentTest(
        plugins = {},
        connections = 8,
        scheduled = true)
class UpgradeUnderLoadTest {
    private static final int UPGRADES = Integer.getInteger("meent.upgrades", 50);
    private static final int CLIENTS = 8;

    // the one that runs, and the one of which Flyway still holds its last configuration
    private static final int HELD = 2;

    @TempDir private Path folder;

    private final Loaders loaders = new Loaders();
    private final List<Long> millis = new ArrayList<>();
    private final List<Footprint> footprints = new ArrayList<>();

    @Test
    void upgrades_lose_no_request_and_no_write_and_leave_no_class_loader(Site site) {
        var plugin = new BusyPlugin(folder);
        try (var office = site.office()) {
            upgrade(site, office.plugins(), plugin, 0);
            millis.clear();
            var clients = BusyClients.at(site, CLIENTS);
            try (clients) {
                for (int i = 1; i <= UPGRADES; i++) {
                    upgrade(site, office.plugins(), plugin, i);
                    if (i == 20 || i % 50 == 0) {
                        footprints.add(Footprint.after(i));
                    }
                }
            }
            report(clients);

            assertThat(clients.wrong()).isEmpty();
            assertThat(written(site)).containsExactlyInAnyOrderElementsOf(clients.acknowledged());
        }
        assertFlat(footprints.getFirst(), footprints.getLast());
        assertThat(loaders.seen()).isEqualTo(UPGRADES + 1);
        assertThat(loaders.alive(HELD)).as("loaders in memory").isLessThanOrEqualTo(HELD);
    }

    private void assertFlat(Footprint early, Footprint late) {
        assertThat(late.heap()).as("heap: %s", footprints).isLessThan(early.heap() + 15);
        assertThat(late.metaspace())
                .as("metaspace: %s", footprints)
                .isLessThan(early.metaspace() + 8);
        assertThat(late.files()).as("files: %s", footprints).isLessThan(early.files() + 20);
        assertThat(late.threads()).as("threads: %s", footprints).isLessThan(early.threads() + 10);
    }

    private void upgrade(Site site, PluginOffice plugins, BusyPlugin plugin, int version) {
        var zip = plugin.version(version);
        long begin = System.nanoTime();
        plugins.install(zip);
        site.settled();
        millis.add((System.nanoTime() - begin) / 1_000_000);
        var row = plugins.all().getFirst();
        assertThat(row.observed()).as(row.reason()).isEqualTo("started");
        assertThat(row.version()).isEqualTo("1.0." + version);
        loaders.note(site);
    }

    private void report(BusyClients clients) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%d upgrades under %d clients: median %d ms, longest %d ms; %d answers, %d written%n",
                sorted.size(),
                CLIENTS,
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                clients.asked(),
                clients.acknowledged().size());
        footprints.forEach(System.out::println);
    }

    private static List<String> written(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT written FROM busy.mark").mapTo(String.class).list();
        }
    }
}
