package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.Condition.Kind;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class SuspendedTest {
    private final PluginStore store = new PluginStore();
    private final ConditionStore conditions = new ConditionStore();

    @TempDir private Path folder;

    @Test
    void what_the_platform_switches_off_stays_off_until_somebody_enables_it(Site site) {
        try (var office = site.office()) {
            office.plugins().install(LittlePlugin.named("looping", "1.0.0").saying("x").in(folder));
            site.settled();
            try (var db = site.superuser()) {
                assertThat(store.suspend(db, "looping", "It loops.")).isTrue();
                assertThat(store.suspend(db, "looping", "It loops again.")).isFalse();
            }
            site.settled();
            assertOff(site);

            site.restart();
            assertOff(site);
            assertThat(office.plugins().all().getFirst())
                    .returns("failed", PluginRow::observed)
                    .returns("It loops.", PluginRow::reason);

            office.plugins().want("looping", "enabled");
            site.settled();
            assertThat(site.get("/looping").status()).isEqualTo(200);
        }
    }

    private void assertOff(Site site) {
        assertThat(site.get("/looping").status()).isEqualTo(404);
        try (var db = site.superuser()) {
            assertThat(conditions.all(db).get("looping"))
                    .filteredOn(it -> it.kind() == Kind.HEALTHY)
                    .singleElement()
                    .returns(false, Condition::met)
                    .returns("It loops.", Condition::reason);
        }
    }
}
