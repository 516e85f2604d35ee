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

@MeentTest(
        plugins = {},
        scheduled = true)
class OffAndOnTest {
    private static final int TIMES = 50;

    @TempDir private Path folder;

    @Test
    void fifty_times_off_and_on_leaves_no_class_loader_behind(Site site) {
        var loaders = new Loaders();
        var off = new ArrayList<Long>();
        var on = new ArrayList<Long>();
        try (var office = site.office()) {
            office.plugins().install(new BusyPlugin(folder).version(0));
            site.settled();
            for (int i = 0; i < TIMES; i++) {
                loaders.note(site);
                off.add(want(site, office.plugins(), "disabled"));
                assertThat(site.plugins()).isEmpty();
                assertThat(site.get("/busy").status()).isEqualTo(404);
                assertThat(site.get("/search?q=strandbal").body()).doesNotContain("Een strandbal");
                on.add(want(site, office.plugins(), "enabled"));
                assertThat(site.get("/busy").status()).isEqualTo(200);
            }
            report("off", off);
            report("on", on);
            want(site, office.plugins(), "disabled");
        }

        assertThat(loaders.seen()).isEqualTo(TIMES);
        // the one of which Flyway still holds its last configuration
        assertThat(loaders.alive(1)).as("loaders in memory").isLessThanOrEqualTo(1);
    }

    private static long want(Site site, PluginOffice plugins, String wanted) {
        long begin = System.nanoTime();
        plugins.want(BusyPlugin.ID, wanted);
        site.settled();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void report(String what, List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%d times %s: median %d ms, longest %d ms%n",
                sorted.size(), what, sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
