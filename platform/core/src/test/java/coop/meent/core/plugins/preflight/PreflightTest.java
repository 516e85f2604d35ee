package coop.meent.core.plugins.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.preflight.Offer.Source;
import coop.meent.core.plugins.preflight.Verdict.Newer;
import coop.meent.core.plugins.preflight.Verdict.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private static final String OLD = ">=1.0.0 & <1.1.0";
    private static final String WIDE = ">=1.0.0 & <2.0.0";
    private static final Release NEXT = new Release("0.2.0", "1.1.0", 25);

    private static PluginFacts facts(String id, String version, String api) {
        return new PluginFacts(id, version, api, Map.of());
    }

    private static PluginFacts needing(String id, String other, String range) {
        return new PluginFacts(id, "1.0.0", WIDE, Map.of(other, range));
    }

    private static InstalledPlugin on(PluginFacts facts) {
        return new InstalledPlugin(facts.id(), facts.version(), "enabled", Optional.of(facts));
    }

    private static InstalledPlugin off(PluginFacts facts, String wanted) {
        return new InstalledPlugin(facts.id(), facts.version(), wanted, Optional.of(facts));
    }

    private static Verdict only(List<Offer> offers, InstalledPlugin... plugins) {
        return new Preflight(NEXT, offers, List.of(plugins)).verdicts().getFirst();
    }

    @Test
    void a_plugin_whose_range_holds_the_api_is_compatible() {
        var verdict = only(List.of(), on(facts("jobs", "1.0.0", WIDE)));

        assertThat(verdict.state()).isEqualTo(State.COMPATIBLE);
        assertThat(verdict.remarks()).isEmpty();
    }

    @Test
    void a_plugin_whose_range_ends_before_blocks_and_says_what_to_do() {
        var verdict = only(List.of(), on(facts("jobs", "1.0.0", OLD)));

        assertThat(verdict.state()).isEqualTo(State.BLOCKS);
        assertThat(verdict.remarks())
                .isEqualTo(
                        "1.0.0 works with the api >=1.0.0 & <1.1.0, and Meent 0.2.0 has 1.1.0. Upgrade it first, or switch it off: ./meent plugin disable jobs");
    }

    @Test
    void a_version_that_comes_along_takes_its_place() {
        var along = new Offer(facts("jobs", "1.1.0", WIDE), Source.DISTRIBUTION);

        var verdict = only(List.of(along), on(facts("jobs", "1.0.0", OLD)));

        assertThat(verdict.state()).isEqualTo(State.NEWER_AVAILABLE);
        assertThat(verdict.newer()).contains(new Newer("1.1.0", Source.DISTRIBUTION));
    }

    @Test
    void a_version_in_the_catalogue_must_be_installed_first() {
        var listed = new Offer(facts("jobs", "1.1.0", WIDE), Source.CATALOGUE);

        assertThat(only(List.of(listed), on(facts("jobs", "1.0.0", WIDE))).state())
                .isEqualTo(State.NEWER_AVAILABLE);
        var blocks = only(List.of(listed), on(facts("jobs", "1.0.0", OLD)));
        assertThat(blocks.state()).isEqualTo(State.BLOCKS);
        assertThat(blocks.remarks()).contains("Install 1.1.0 first (the catalogue), or switch");
    }

    @Test
    void an_older_version_or_one_that_does_not_fit_either_is_no_help() {
        var offers =
                List.of(
                        new Offer(facts("jobs", "0.9.0", WIDE), Source.DISTRIBUTION),
                        new Offer(facts("jobs", "1.5.0", OLD), Source.CATALOGUE));

        var verdict = only(offers, on(facts("jobs", "1.0.0", OLD)));

        assertThat(verdict.state()).isEqualTo(State.BLOCKS);
        assertThat(verdict.newer()).isEmpty();
    }

    @Test
    void what_is_off_blocks_nothing_and_what_is_gone_is_not_named() {
        var verdicts =
                new Preflight(
                                NEXT,
                                List.of(),
                                List.of(
                                        off(facts("jobs", "1.0.0", OLD), "disabled"),
                                        off(facts("hello", "1.0.0", OLD), "removed")))
                        .verdicts();

        assertThat(verdicts).extracting(Verdict::id).containsExactly("jobs");
        assertThat(verdicts).extracting(Verdict::state).containsExactly(State.OFF);
    }

    @Test
    void a_plugin_blocks_when_one_that_it_requires_does() {
        var jobs = on(facts("jobs", "1.0.0", OLD));

        var verdict = only(List.of(), on(needing("career", "jobs", ">=1.0.0 & <2.0.0")), jobs);

        assertThat(verdict.reasons())
                .containsExactly("It requires the plugin jobs, which would not start.");
    }

    @Test
    void a_required_plugin_must_be_on_in_a_version_that_fits() {
        var career = on(needing("career", "jobs", ">=1.0.0 & <2.0.0"));
        var along = new Offer(facts("jobs", "2.0.0", WIDE), Source.DISTRIBUTION);

        assertThat(only(List.of(), career, off(facts("jobs", "1.0.0", WIDE), "disabled")).reasons())
                .containsExactly("It requires the plugin jobs >=1.0.0 & <2.0.0, which is not on.");
        assertThat(only(List.of(along), career, on(facts("jobs", "1.0.0", WIDE))).reasons())
                .containsExactly(
                        "It requires the plugin jobs >=1.0.0 & <2.0.0, and 2.0.0 would run.");
        assertThat(only(List.of(), career, on(facts("jobs", "1.0.0", WIDE))).state())
                .isEqualTo(State.COMPATIBLE);
    }

    @Test
    void a_plugin_without_files_blocks() {
        var lost = new InstalledPlugin("jobs", "1.0.0", "enabled", Optional.empty());

        assertThat(only(List.of(), lost).reasons())
                .containsExactly("Its files are missing in the data folder.");
    }
}
