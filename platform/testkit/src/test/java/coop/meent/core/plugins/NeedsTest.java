package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.plugins.Condition.Kind;
import coop.meent.core.plugins.Switchboard.Others;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class NeedsTest {
    private static final String ONE = ">=1.0.0 & <2.0.0";

    private final PluginStore store = new PluginStore();
    @TempDir private Path folder;
    private Site site;
    private PluginOffice plugins;
    private AutoCloseable office;

    @BeforeEach
    void open(Site site) {
        this.site = site;
        var opened = site.office();
        this.plugins = opened.plugins();
        this.office = opened;
    }

    @AfterEach
    void takeAllAway() throws Exception {
        plugins.all().forEach(it -> plugins.want(it.id(), "disabled", Others.SWITCHED_OFF));
        site.settled();
        office.close();
    }

    private Path zip(String id, String version, String needs) {
        var plugin = LittlePlugin.named(id, version).saying("hier is " + id + " " + version);
        return (needs.isEmpty() ? plugin : plugin.declaring(needs)).in(folder);
    }

    private static String requires(String id, String range) {
        return "\"requires\": {\"%s\": \"%s\"}".formatted(id, range);
    }

    private void install(Path zip) {
        plugins.install(zip);
        site.settled();
    }

    private void chain(String prefix) {
        install(zip(prefix + "one", "1.2.0", ""));
        install(zip(prefix + "two", "1.0.0", requires(prefix + "one", ">=1.2.0 & <2.0.0")));
        install(zip(prefix + "three", "1.0.0", requires(prefix + "two", ONE)));
    }

    private void assertServing(boolean serving, String... ids) {
        for (var id : ids) {
            assertThat(site.get("/" + id).status()).as(id).isEqualTo(serving ? 200 : 404);
        }
    }

    private Condition condition(String id, Kind kind) {
        return plugins.sheet(id).orElseThrow().conditions().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_that_lacks_what_it_needs_is_refused_by_name() {
        var zip = zip("lonely", "1.0.0", requires("knowledge", ">=1.2.0 & <2.0.0"));

        assertThatThrownBy(() -> plugins.install(zip))
                .isInstanceOf(PluginRefused.class)
                .hasMessage("It needs knowledge >=1.2.0 & <2.0.0, which is not installed.");
        assertThat(plugins.sheet("lonely")).isEmpty();

        install(zip("knowledge", "1.1.0", ""));
        assertThatThrownBy(() -> plugins.install(zip))
                .hasMessageContaining("of which 1.1.0 is here");

        install(zip("knowledge", "1.2.0", ""));
        plugins.want("knowledge", "disabled");
        assertThatThrownBy(() -> plugins.install(zip)).hasMessageContaining("is switched off");
    }

    @Test
    void what_others_need_is_not_switched_off_by_itself() {
        chain("a");

        for (var wanted : List.of("disabled", "removed", "erased")) {
            assertThatThrownBy(() -> plugins.want("aone", wanted))
                    .hasMessage(
                            "aone 1.2.0 is needed by athree, atwo (needs aone >=1.2.0 & <2.0.0).")
                    .isInstanceOfSatisfying(
                            PluginRefused.class,
                            it -> assertThat(it.blockers()).containsExactly("athree", "atwo"));
        }
        assertServing(true, "aone", "atwo", "athree");

        plugins.want("aone", "disabled", Others.SWITCHED_OFF);
        site.settled();
        assertServing(false, "aone", "atwo", "athree");
        assertThatThrownBy(() -> plugins.want("athree", "enabled"))
                .hasMessage("It needs atwo >=1.0.0 & <2.0.0, which is switched off.");
    }

    @Test
    void an_upgrade_that_others_could_not_go_on_with_is_refused() {
        chain("b");
        var next = zip("bone", "2.0.0", "");

        assertThatThrownBy(() -> plugins.install(next))
                .hasMessageContaining("(and 2.0.0 would not do)")
                .hasMessageContaining("btwo (needs bone >=1.2.0 & <2.0.0)");
        assertThat(site.get("/bone").body()).contains("1.2.0");

        var before = loader("btwo");
        install(zip("bone", "1.3.0", ""));
        assertThat(site.get("/bone").body()).contains("1.3.0");
        assertThat(loader("btwo")).as("they speak through the platform").isSameAs(before);

        plugins.install(next, Others.SWITCHED_OFF);
        site.settled();
        assertThat(site.get("/bone").body()).contains("2.0.0");
        assertServing(false, "btwo", "bthree");
    }

    @Test
    void a_circle_is_refused() {
        install(zip("round", "1.0.0", ""));
        install(zip("rounder", "1.0.0", requires("round", ONE)));

        assertThatThrownBy(() -> plugins.install(zip("round", "1.1.0", requires("rounder", ONE))))
                .hasMessage("It would need itself: round needs rounder, which needs round.");
        assertServing(true, "round", "rounder");
    }

    @Test
    void those_that_need_one_that_fell_wait_for_it_and_return() {
        chain("c");
        try (var db = site.superuser()) {
            assertThat(store.suspend(db, "cone", "It loops.")).isTrue();
        }
        site.settled();

        assertServing(false, "cone", "ctwo", "cthree");
        assertThat(condition("ctwo", Kind.NEEDS))
                .returns(false, Condition::met)
                .returns(
                        "It needs cone >=1.2.0 & <2.0.0, which is switched off.",
                        Condition::reason);
        assertThat(condition("cthree", Kind.NEEDS).reason()).endsWith("which does not run.");

        site.restart();
        assertServing(false, "cone", "ctwo", "cthree");

        plugins.want("cone", "enabled");
        site.settled();
        assertServing(true, "cone", "ctwo", "cthree");
        assertThat(condition("ctwo", Kind.NEEDS).met()).isTrue();
    }

    @Test
    void a_start_goes_in_the_order_of_the_needs_whatever_the_names() {
        install(zip("zebra", "1.0.0", ""));
        install(zip("aardvark", "1.0.0", requires("zebra", ONE)));

        site.restart();

        assertServing(true, "zebra", "aardvark");
        assertThat(plugins.sheet("aardvark").orElseThrow().changes())
                .as("never failed")
                .allMatch(it -> it.condition().met() || it.condition().kind() == Kind.VOUCHED);
    }

    @Test
    void one_that_gladly_uses_another_is_loaded_anew_when_that_comes_or_goes() {
        install(zip("glad", "1.0.0", "\"optional\": {\"friend\": \"%s\"}".formatted(ONE)));
        var alone = loader("glad");

        install(zip("friend", "1.0.0", ""));
        var together = loader("glad");
        assertThat(together).isNotSameAs(alone);

        install(zip("friend", "1.1.0", ""));
        assertThat(loader("glad")).isSameAs(together);

        plugins.want("friend", "disabled");
        site.settled();
        assertServing(true, "glad");
        assertThat(loader("glad")).isNotSameAs(together);
    }

    @Test
    void two_that_do_not_fit_half_way_go_up_when_asked_to_switch_off() {
        chain("d");
        var below = zip("done", "2.0.0", "");
        var above = zip("dtwo", "1.1.0", requires("done", ">=2.0.0 & <3.0.0"));
        assertThatThrownBy(() -> plugins.install(below)).isInstanceOf(PluginRefused.class);
        assertThatThrownBy(() -> plugins.install(above)).isInstanceOf(PluginRefused.class);

        plugins.install(below, Others.SWITCHED_OFF);
        install(above);
        plugins.want("dthree", "enabled");
        site.settled();

        assertServing(true, "done", "dtwo", "dthree");
    }

    private ClassLoader loader(String id) {
        return site.plugins().stream()
                .map(it -> it.getClass().getClassLoader())
                .filter(it -> named(it, id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean named(ClassLoader loader, String id) {
        return String.valueOf(loader.getResource("coop/little/Little.class"))
                .contains("/" + id + "/");
    }
}
