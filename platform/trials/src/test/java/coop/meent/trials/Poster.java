package coop.meent.trials;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Posts vacancies as fast as it can, each under a key of its own, and remembers what the site said.
final class Poster {
    private static final int AT_ONCE = 4;
    private static final Pattern WORD = Pattern.compile("Proefjob ([a-z]+)");

    private static final String BODY =
            """
            {"organisation": 1, "title": "Proefjob %s (m/v/x)", "language": "nl",
             "place": "Mechelen", "employment": "part-time", "pay": "before-interview",
             "description": "Een job om te zien of niets verloren gaat.",
             "apply": "werk@dubbelblad.example"}
            """;

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
                settle(word, post(api, word, key));
            } catch (AssertionError noAnswer) {
                return; // stays among those that are sent again
            }
        }
    }

    /// Sends again, under the same key, whatever got no answer.
    void retry(Caller api) {
        Map.copyOf(cutOff).forEach((word, key) -> settle(word, post(api, word, key)));
    }

    private static Answer post(Caller api, String word, String key) {
        return api.send(
                "POST", "/api/v1/jobs/vacancies", BODY.formatted(word), "Idempotency-Key: " + key);
    }

    // 409: carried out before the end, but its answer was never written down
    private void settle(String word, Answer answer) {
        switch (answer.status()) {
            case 201 -> acknowledged.put(word, answer.json().path("id").asLong());
            case 409 -> acknowledged.put(word, 0L);
            default -> throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        cutOff.remove(word);
    }

    /// {@return the word of each vacancy that the site has confirmed, with its id; 0 where it only
    /// said that it was done before}
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /// {@return the word of each vacancy that got no answer, with its key}
    Map<String, String> cutOff() {
        return cutOff;
    }

    static Optional<String> word(String title) {
        return WORD.matcher(title).results().map(it -> it.group(1)).findFirst();
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
