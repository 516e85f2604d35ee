package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Kill -9 at random moments while vacancies are being posted: what was acknowledged is there, once,
/// and findable, and the next start needs no hand.
class KillTest {
    private static final int KILLS = Integer.getInteger("meent.kills", 3);
    private static final long LONGEST_LIFE = Duration.ofMillis(1_500).toNanos();

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
                expectAll(poster, site.bearing(token));
            }
            site.close();
        }
    }

    private static void report(int kill, Poster poster, Duration start) {
        System.out.printf(
                "kill %d: %d acknowledged, %d cut off, up again after %d ms%n",
                kill, poster.acknowledged().size(), poster.cutOff().size(), start.toMillis());
    }

    private static void expectAll(Poster poster, Caller api) {
        var listed = listed(api);
        var posted = poster.acknowledged();
        assertThat(listed).as("each once").containsExactlyInAnyOrderEntriesOf(once(posted));
        posted.forEach((word, id) -> expectTitle(api, word, id));
        posted.keySet().forEach(word -> Patience.until(() -> found(api, word) == 1, word));
    }

    private static void expectTitle(Caller api, String word, long id) {
        if (id > 0) {
            var vacancy = api.get("/api/v1/jobs/vacancies/" + id);
            assertThat(vacancy.json().path("title").asText()).contains(word);
        }
    }

    private static Map<String, Integer> once(Map<String, Long> posted) {
        var counts = new HashMap<String, Integer>();
        posted.keySet().forEach(word -> counts.put(word, 1));
        return counts;
    }

    /// How often each word of ours stands in the list.
    private static Map<String, Integer> listed(Caller api) {
        var counts = new HashMap<String, Integer>();
        var cursor = "";
        do {
            var slice = api.get("/api/v1/jobs/mine?limit=100" + cursor).json();
            for (var item : slice.path("items")) {
                Poster.word(item.path("title").asText())
                        .ifPresent(word -> counts.merge(word, 1, Integer::sum));
            }
            cursor = slice.path("next").isNull() ? "" : "&cursor=" + slice.path("next").asText();
        } while (!cursor.isEmpty());
        return counts;
    }

    // the search is lenient, and finds words that are near as well
    private static long found(Caller api, String word) {
        var hits = api.get("/api/v1/search?limit=20&q=" + word).json().path("hits");
        return hits.valueStream()
                .filter(hit -> hit.path("title").asText().replaceAll("<[^>]*>", "").contains(word))
                .count();
    }
}
