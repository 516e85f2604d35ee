package coop.meent.shares.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class WalkTest {
    private static final boolean LARGE = Boolean.getBoolean("meent.large");
    private static final int DRAFTS = LARGE ? 1_000_000 : 12_000;
    private static final int EACH = 60;

    @Test
    void ledger_and_model_say_the_same_of_whatever_is_asked() {
        var first = Long.getLong("meent.seed", LARGE ? new Random().nextLong() : 20_260_101L);
        System.out.println("walks from seed " + first);
        var recorded = new EnumMap<Kind, Integer>(Kind.class);
        var codes = new TreeSet<String>();
        var judged = 0;
        for (long seed = first; judged < DRAFTS; seed++) {
            var walk = new Walk(seed);
            judged += walk.go(EACH);
            walk.recorded.forEach((kind, times) -> recorded.merge(kind, times, Integer::sum));
            codes.addAll(walk.codes);
        }

        assertThat(recorded).containsOnlyKeys(Kind.values());
        assertThat(RefusalTextTest.texts("nl")).containsAll(codes);
    }
}
