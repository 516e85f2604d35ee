package coop.meent.trials;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Posts and publishes vacancies as fast as it can, each call under a key of its own, and remembers
/// what the site said.
final class Poster {
    private static final int AT_ONCE = 4;

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> cutOff = new ConcurrentHashMap<>();

    /// Several that post side by side until the site is gone.
    record Posting(List<Thread> threads) {
        void end() {
            try {
                for (var thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }

    Posting begin(Caller api) {
        return new Posting(
                IntStream.range(0, AT_ONCE)
                        .mapToObj(_ -> Thread.ofVirtual().start(() -> postUntilCutOff(api)))
                        .toList());
    }

    private void postUntilCutOff(Caller api) {
        while (true) {
            var word = letters(numbers.incrementAndGet());
            var key = UUID.randomUUID().toString();
            cutOff.put(word, key);
            try {
                carryOut(api, word, key);
            } catch (AssertionError noAnswer) {
                return; // stays among those that are sent again
            }
        }
    }

    /// Sends again, under the same keys, whatever got no answer.
    void retry(Caller api) {
        Map.copyOf(cutOff).forEach((word, key) -> carryOut(api, word, key));
    }

    private void carryOut(Caller api, String word, String key) {
        long id = post(api, word, key);
        expect(
                Set.of(200, 409),
                call(api, "/api/v1/jobs/vacancies/" + id + "/publish", "", key + "-publish"));
        acknowledged.put(word, id);
        cutOff.remove(word);
    }

    // 409: carried out before the end, though its answer was never written down
    private static long post(Caller api, String word, String key) {
        var answer = call(api, "/api/v1/jobs/vacancies", body(word), key);
        expect(Set.of(201, 409), answer);
        return answer.status() == 201
                ? answer.json().path("id").asLong()
                : Objects.requireNonNull(new Board(api).posted().get(word), word).getFirst();
    }

    private static String body(String word) {
        return """
        {"organisation": 1, "title": "%s", "language": "nl",
         "place": "Mechelen", "employment": "part-time", "pay": "before-interview",
         "description": "Een job om te zien of niets verloren gaat.",
         "apply": "werk@dubbelblad.example"}
        """
                .formatted(Board.title(word));
    }

    private static Answer call(Caller api, String path, String body, String key) {
        return api.send("POST", path, body, "Idempotency-Key: " + key);
    }

    private static void expect(Set<Integer> statuses, Answer answer) {
        if (!statuses.contains(answer.status())) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }

    /// {@return the word of each vacancy that the site has confirmed, with its id}
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /// {@return the word of each vacancy that got no answer, with its key}
    Map<String, String> cutOff() {
        return cutOff;
    }

    // a word of its own for each, that no rule of language takes for another
    private static String letters(int number) {
        var letters = new StringBuilder("qx");
        for (int rest = number + 1_000; rest > 0; rest /= 10) {
            letters.append("bcdfghjkmp".charAt(rest % 10)).append('o');
        }
        return letters.append('q').toString();
    }
}
