package coop.meent.compass.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Somebody keeps every view that was ever served and lays them over each other.
class AttackTest {
    private static final int HISTORIES = 10_000;
    private static final int MONTHS = 15;

    @Test
    void whoever_keeps_every_view_isolates_nobody() {
        long served = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var network = new Network(seed, new Atoms()).after(MONTHS);
            served += network.served().size();
            assertThat(smallGroups(network)).as("seed " + seed).isEmpty();
            assertThat(network.kept())
                    .as("seed " + seed)
                    .filteredOn(Kept::up)
                    .allMatch(it -> it.scans().stream().allMatch(network::consents));
        }
        // a gate that never opens would be safe as well
        assertThat(served).isGreaterThan(10L * HISTORIES);
    }

    @Test
    void the_rule_of_at_least_five_now_isolates_some() {
        int isolating = 0;
        for (int seed = 0; seed < 200; seed++) {
            if (!smallGroups(new Network(seed, new FiveNow()).after(MONTHS)).isEmpty()) {
                isolating++;
            }
        }
        assertThat(isolating).isGreaterThan(100);
    }

    /// The groups of one to four organisations that stand in exactly the same views.
    private static List<Set<Long>> smallGroups(Network network) {
        var served = network.served();
        var groups = new HashMap<BitSet, Set<Long>>();
        for (int scan = 0; scan < network.scans(); scan++) {
            var standsIn = new BitSet();
            for (int view = 0; view < served.size(); view++) {
                standsIn.set(view, served.get(view).get(scan));
            }
            if (!standsIn.isEmpty()) {
                groups.computeIfAbsent(standsIn, _ -> new HashSet<>()).add(network.owner(scan));
            }
        }
        return groups.values().stream().filter(it -> it.size() < 5).toList();
    }

    /// The rule that looks at one view and forgets the others.
    private static final class FiveNow implements Gate {
        @Override
        public int of(int scan) {
            return NONE;
        }

        @Override
        public List<Split> split(BitSet scans) {
            return List.of(new Split(NONE, scans.cardinality(), 0));
        }

        @Override
        public void released(BitSet scans) {
            // nothing is remembered
        }
    }

    /// The atoms that the gate counts are those that the attacker finds.
    @Test
    void the_gate_counts_the_groups_that_an_attacker_sees() {
        for (int seed = 0; seed < 500; seed++) {
            var network = new Network(seed, new Atoms()).after(MONTHS);
            var atoms = Atoms.of(network.served());
            Map<Integer, BitSet> seen = new HashMap<>();
            for (int scan = 0; scan < network.scans(); scan++) {
                var standsIn = new BitSet();
                for (int view = 0; view < network.served().size(); view++) {
                    standsIn.set(view, network.served().get(view).get(scan));
                }
                assertThat(standsIn)
                        .as("seed " + seed)
                        .isEqualTo(
                                atoms.of(scan) == Gate.NONE
                                        ? new BitSet()
                                        : seen.computeIfAbsent(atoms.of(scan), _ -> standsIn));
            }
        }
    }
}
