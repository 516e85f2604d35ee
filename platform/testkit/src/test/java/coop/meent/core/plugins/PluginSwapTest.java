package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class PluginSwapTest {
    private static final int UPGRADES = 50;

    @TempDir Path folder;

    @Test
    void fifty_upgrades_answer_every_request_and_leave_no_class_loader_behind(Site site)
            throws Exception {
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        var wrong = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var office = site.office()) {
            upgrade(site, office.plugins(), 0);
            var asking = Thread.ofVirtual().start(() -> ask(site, over, wrong));
            for (int i = 1; i <= UPGRADES; i++) {
                upgrade(site, office.plugins(), i);
                remember(site, loaders);
            }
            over.set(true);
            asking.join();
        }

        assertThat(wrong).hasValue(0);
        assertThat(loaders).hasSize(UPGRADES);
        // the one that runs, and the one of which Flyway still holds its last configuration
        assertThat(alive(loaders)).as("loaders still in memory").isLessThanOrEqualTo(2);
    }

    private void upgrade(Site site, PluginOffice plugins, int version) {
        plugins.install(
                LittlePlugin.named("swapped", "1.0." + version)
                        .saying("versie " + version)
                        .in(folder));
        site.settled();
        assertThat(site.get("/swapped").body()).contains("versie " + version);
    }

    private static void ask(Site site, AtomicBoolean over, AtomicInteger wrong) {
        var visitor = site.visitor();
        while (!over.get()) {
            if (visitor.get("/swapped").status() != 200) {
                wrong.incrementAndGet();
            }
        }
    }

    private static void remember(Site site, List<WeakReference<ClassLoader>> loaders) {
        site.plugins()
                .forEach(plugin ->
                        loaders.add(new WeakReference<>(plugin.getClass().getClassLoader())));
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        long alive = loaders.size();
        for (int i = 0; i < 20 && alive > 2; i++) {
            System.gc();
            alive = loaders.stream().filter(it -> !it.refersTo(null)).count();
        }
        return alive;
    }
}
