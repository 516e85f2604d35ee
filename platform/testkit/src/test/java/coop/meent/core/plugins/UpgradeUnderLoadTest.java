package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

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
        connections = 8)
class UpgradeUnderLoadTest {
    private static final int UPGRADES = Integer.getInteger("meent.upgrades", 50);
    private static final int CLIENTS = 8;

    // the one that runs, and the one of which Flyway still holds its last configuration
    private static final int HELD = 2;

    @TempDir private Path folder;

    private final Loaders loaders = new Loaders();
    private final List<Long> millis = new ArrayList<>();
    private final List<Long> heap = new ArrayList<>();

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
                    if (i % 50 == 0) {
                        heap.add(heapInMegabytes());
                    }
                }
            }
            report(clients);

            assertThat(clients.wrong()).isEmpty();
            assertThat(written(site)).containsExactlyInAnyOrderElementsOf(clients.acknowledged());
        }
        assertThat(heap.getLast()).as("heap in MB: %s", heap).isLessThan(heap.getFirst() + 15);
        assertThat(loaders.seen()).isEqualTo(UPGRADES + 1);
        assertThat(loaders.alive(HELD)).as("loaders in memory").isLessThanOrEqualTo(HELD);
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
                "%d upgrades under %d clients: median %d ms, longest %d ms; %d answers, %d written; heap %s MB%n",
                sorted.size(),
                CLIENTS,
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                clients.asked(),
                clients.acknowledged().size(),
                heap);
    }

    private static long heapInMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static List<String> written(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT written FROM busy.mark").mapTo(String.class).list();
        }
    }
}
