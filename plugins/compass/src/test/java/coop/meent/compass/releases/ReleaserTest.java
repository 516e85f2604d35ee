package coop.meent.compass.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.meent.api.Principle;
import coop.meent.compass.releases.Release.Shown;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaserTest {
    // the time that this thread had: what else the machine does must not count
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /// Ninety-two cooperatives in thirteen sectors, as uneven as they are.
    private static final List<Integer> SECTORS = List.of(22, 16, 12, 9, 7, 6, 5, 4, 3, 3, 2, 2, 1);

    @Test
    void of_ninety_two_sixty_are_enough_for_all_and_for_a_sector() {
        for (int seed = 0; seed < 1_000; seed++) {
            var ninetyTwo = new ArrayList<>(network());
            Collections.shuffle(ninetyTwo, new Random(seed));
            var views = codes(new Releaser(List.of()).release(ninetyTwo.subList(0, 60)).shown());

            assertThat(views)
                    .as("seed " + seed)
                    .startsWith("all")
                    .anyMatch(it -> it.startsWith("sector:"));
        }
    }

    @Test
    void four_are_too_few_and_the_fifth_that_leaves_takes_the_view_down() {
        var five = scans(0, 5);
        assertThat(new Releaser(List.of()).release(five.subList(0, 4)).shown()).isEmpty();

        var all = new Releaser(List.of()).release(five).shown().getFirst();
        var kept = new Kept(1, all.scans(), true);
        assertThat(Kept.holding(List.of(kept), bits(4))).containsExactly(kept);
        assertThat(Kept.holding(List.of(kept), bits(5))).isEmpty();
        assertThat(Kept.holding(List.of(kept.takenDown()), bits(4))).isEmpty();
        assertThat(new Releaser(List.of(kept.scans())).release(five.subList(0, 4)).shown())
                .isEmpty();
    }

    @Test
    void who_is_new_waits_until_four_others_are() {
        var before = new Releaser(List.of()).release(scans(0, 20));
        var views = views(before);

        var four = new Releaser(views).release(scans(0, 24)).shown().getFirst();
        assertThat(four.figures().number()).isEqualTo(20);
        assertThat(four.waiting()).isEqualTo(4);
        assertThat(new Releaser(views).release(scans(0, 25)).shown().getFirst().figures().number())
                .isEqualTo(25);
    }

    @Test
    void when_one_withdraws_four_stay_away_with_them() {
        var before = new Releaser(List.of()).release(scans(0, 20));
        var after = new Releaser(views(before)).release(scans(1, 20));

        assertThat(after.shown().getFirst().figures().number()).isEqualTo(15);
    }

    @Test
    void who_took_a_new_scan_stands_there_with_the_last_one_until_five_did() {
        var before = new Releaser(List.of()).release(scans(0, 20));
        var four = new ArrayList<>(scans(0, 20));
        IntStream.range(0, 4).forEach(it -> four.add(alike(20 + it, it)));
        var five = new ArrayList<>(four);
        five.add(alike(24, 4));

        assertThat(new Releaser(views(before)).release(four).shown().getFirst().scans())
                .isEqualTo(before.shown().getFirst().scans());
        var fresh = new Releaser(views(before)).release(five).shown().getFirst();
        assertThat(fresh.scans().stream().filter(it -> it >= 20)).hasSize(5);
        assertThat(fresh.figures().number()).isEqualTo(20);
    }

    @Test
    void views_are_tried_from_wide_to_narrow() {
        var refused = new Releaser(List.of()).release(network()).refused();
        var shown = new Releaser(List.of()).release(network()).shown();

        assertThat(codes(shown)).startsWith("all", "sector:s0", "sector:s1");
        assertThat(refused.stream().map(View::code)).contains("sector:s12");
    }

    @Test
    void a_view_says_how_many_and_how_they_are_spread() {
        // 10 20 22 23 34 35 44 50: a quarter of eight is two, three quarters six
        var tenths = List.of(35, 10, 50, 22, 44, 23, 34, 20);
        var scans =
                IntStream.range(0, 8)
                        .mapToObj(it ->
                                new Candidate(it, it, new Traits("", "", ""), all(tenths.get(it))))
                        .toList();
        var figures = new Releaser(List.of()).release(scans).shown().getFirst().figures();

        assertThat(figures.number()).isEqualTo(8);
        var spread = figures.spreads().get(Principle.AUTONOMY);
        assertThat(spread)
                .isEqualTo(
                        new Figures.Spread(
                                new BigDecimal("2.0"),
                                new BigDecimal("3.5"),
                                // 10; 20 22 23; 34; 35 44; 50
                                List.of(13, 38, 13, 25, 13)));
    }

    @Test
    void a_scan_without_a_score_on_each_principle_takes_no_part() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Candidate(1, 1, new Traits("", "", ""), Map.of(Principle.AUTONOMY, 30)))
                .withMessageContaining("scan 1 has scores for [AUTONOMY] only");
    }

    @Test
    void five_thousand_organisations_take_a_tenth_of_a_second() {
        var random = new Random(1);
        var many =
                IntStream.range(0, 5_000)
                        .mapToObj(it ->
                                new Candidate(
                                        it,
                                        it,
                                        new Traits(
                                                "s"
                                                        + (int)
                                                                (13
                                                                        * random.nextDouble()
                                                                        * random.nextDouble()),
                                                "z" + random.nextInt(4),
                                                "a" + random.nextInt(4)),
                                        all(10 + random.nextInt(41))))
                        .toList();
        var earlier = new ArrayList<BitSet>();
        for (int quarter = 1; quarter <= 8; quarter++) {
            var release = new Releaser(earlier).release(many.subList(0, 4_000 + 100 * quarter));
            earlier.addAll(views(release));
        }

        var fastest =
                IntStream.range(0, 60)
                        .mapToObj(_ -> {
                            long start = CLOCK.getCurrentThreadCpuTime();
                            assertThat(new Releaser(earlier).release(many).shown()).isNotEmpty();
                            return Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start);
                        })
                        .min(Duration::compareTo)
                        .orElseThrow();
        assertThat(fastest).as(earlier.size() + " views before").isLessThan(Duration.ofMillis(100));
    }

    private static List<Candidate> network() {
        var scans = new ArrayList<Candidate>();
        for (int sector = 0; sector < SECTORS.size(); sector++) {
            for (int i = 0; i < SECTORS.get(sector); i++) {
                scans.add(scan(scans.size(), scans.size(), "s" + sector));
            }
        }
        return scans;
    }

    private static List<Candidate> scans(int from, int to) {
        return IntStream.range(from, to).mapToObj(it -> alike(it, it)).toList();
    }

    private static Candidate alike(int scan, long organisation) {
        return new Candidate(scan, organisation, new Traits("food", "", ""), all(30));
    }

    private static Candidate scan(int scan, long organisation, String sector) {
        var random = new Random(scan);
        return new Candidate(
                scan,
                organisation,
                new Traits(sector, "z" + random.nextInt(3), "a" + random.nextInt(3)),
                all(10 + random.nextInt(41)));
    }

    private static Map<Principle, Integer> all(int tenths) {
        var scores = new EnumMap<Principle, Integer>(Principle.class);
        for (var principle : Principle.values()) {
            scores.put(principle, tenths);
        }
        return scores;
    }

    private static List<BitSet> views(Release release) {
        return release.shown().stream().map(Shown::scans).toList();
    }

    private static List<String> codes(List<Shown> shown) {
        return shown.stream().map(it -> it.view().code()).toList();
    }

    private static BitSet bits(int bit) {
        var bits = new BitSet();
        bits.set(bit);
        return bits;
    }
}
