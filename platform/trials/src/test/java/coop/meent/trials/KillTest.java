package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Kill -9 at random moments while vacancies are being posted: what was acknowledged is there,
/// once, and findable, and the next start needs no hand.
class KillTest {
    private static final int KILLS = Integer.getInteger("meent.kills", 3);
    private static final long LONGEST_LIFE = Duration.ofMillis(2_500).toNanos();

    private final long seed = Long.getLong("meent.kills.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void nothing_acknowledged_is_lost_or_there_twice() {
        System.out.println("kill -9: " + KILLS + " times, -Dmeent.kills.seed=" + seed);
        try (var place = Installation.empty()) {
            var poster = new Poster();
            var site = place.start("--demo");
            var token = place.run("token", "create", "--email", "member@demo.test").out().getLast();
            for (int kill = 1; kill <= KILLS; kill++) {
                var posting = poster.begin(site.bearing(token));
                LockSupport.parkNanos(random.nextLong(LONGEST_LIFE));
                site.kill();
                posting.end();
                long begin = System.nanoTime();
                site = place.start();
                report(kill, poster, Duration.ofNanos(System.nanoTime() - begin));
                poster.retry(site.bearing(token));
                expectAll(poster, new Board(site.bearing(token)));
            }
            site.close();
        }
    }

    private static void report(int kill, Poster poster, Duration start) {
        System.out.printf(
                "kill %d: %d acknowledged, %d cut off, up again after %d ms%n",
                kill, poster.acknowledged().size(), poster.cutOff().size(), start.toMillis());
    }

    private static void expectAll(Poster poster, Board board) {
        var posted = poster.acknowledged();
        var once = new HashMap<String, List<Long>>();
        posted.forEach((word, id) -> once.put(word, List.of(id)));
        assertThat(board.posted()).as("each once").isEqualTo(once);
        posted.keySet().forEach(word -> Patience.until(() -> board.finds(word), word));
    }
}
