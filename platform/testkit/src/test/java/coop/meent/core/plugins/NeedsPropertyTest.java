package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.Switchboard.Others;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Eight plugins that need one another at random, and people who want this and that: after every
/// reconciliation nothing runs whose needs do not, and everything runs that is wanted and could.
@MeentTest(plugins = {})
class NeedsPropertyTest {
    private static final int STEPS = 40;
    private static final Pattern FOLDER = Pattern.compile("/([a-z]+)/([0-9.]+)-[0-9a-f]+/lib");

    @TempDir private Path folder;

    static List<Long> seeds() {
        return List.of(1L, 2026L, new Random().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_runs_is_what_can(long seed, Site site) {
        var random = new Random(seed);
        var model = new NeedsModel();
        var kennel = new Kennel(folder);
        try (var office = site.office()) {
            var desk = new Desk(site, office.plugins(), kennel, model);
            desk.open(random);
            site.settled();
            for (int step = 0; step < STEPS; step++) {
                var done = desk.something(random);
                site.settled();
                assertAsWanted(site, office.plugins(), model, "step %d: %s".formatted(step, done));
            }
            site.restart();
            model.restart();
            assertAsWanted(site, office.plugins(), model, "after a restart");
            model.ids().forEach(it -> office.plugins().want(it, "erased", Others.SWITCHED_OFF));
            site.settled();
        }
        try (var db = site.superuser()) {
            db.execute("DELETE FROM core.plugin");
        }
    }

    private static void assertAsWanted(
            Site site, PluginOffice plugins, NeedsModel model, String when) {
        assertThat(running(site)).as(when).isEqualTo(model.running());
        for (var row : plugins.all()) {
            boolean runs = model.runsAsWanted(row.id());
            assertThat(row.observed().equals("started"))
                    .as("%s: %s %s", when, row.id(), row.reason())
                    .isEqualTo(runs);
        }
    }

    private static Set<String> running(Site site) {
        var running = new TreeSet<String>();
        for (var plugin : site.plugins()) {
            var place = plugin.getClass().getResource("Little.class");
            var found = FOLDER.matcher(String.valueOf(place));
            assertThat(found.find()).as("%s", place).isTrue();
            running.add(found.group(1) + " " + found.group(2));
        }
        return running;
    }
}
