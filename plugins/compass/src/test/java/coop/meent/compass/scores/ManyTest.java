package coop.meent.compass.scores;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.compass.questions.OwnSets;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ManyTest {
    // the time that this thread had: what else the machine does must not count
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Questionnaire asked = new Questionnaire(new OwnSets().all().getLast().asked());

    @Test
    void results_of_a_thousand_come_at_once() {
        assertThat(fastest(1_000)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void results_of_ten_thousand_take_no_longer() {
        assertThat(fastest(10_000)).isLessThan(Duration.ofMillis(50));
    }

    /// Of ten times.
    private Duration fastest(int people) {
        var tally = Tally.of(asked, sheets(people));
        return Duration.ofNanos(
                LongStream.generate(
                                () -> {
                                    long start = CLOCK.getCurrentThreadCpuTime();
                                    assertThat(Results.of(asked, tally).respondents())
                                            .isEqualTo(people);
                                    return CLOCK.getCurrentThreadCpuTime() - start;
                                })
                        .limit(10)
                        .min()
                        .orElseThrow());
    }

    private List<Sheet> sheets(int people) {
        var random = new Random(1);
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < people; i++) {
            var answers = new HashMap<String, Answer>();
            asked.questions().values().stream()
                    .flatMap(List::stream)
                    .forEach(it -> answers.put(it, any(random, List.of(Answer.values()))));
            sheets.add(new Sheet(any(random, List.of(Role.values())), answers));
        }
        return sheets;
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
