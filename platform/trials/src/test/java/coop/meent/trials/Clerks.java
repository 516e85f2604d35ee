package coop.meent.trials;

import coop.meent.testkit.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Enter shares into the register of the demo as fast as they can, each request under a key of its
/// own, and remember what the site said.
final class Clerks {
    static final String ENTRIES = "/api/v1/shares/registers/1/entries";

    private static final int HOLDERS = 60;
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final Map<String, Long> recorded = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean open;

    /// Some that work side by side.
    record Shift(Clerks clerks, List<Thread> threads) {
        /// Lets each finish what is under way.
        void end() {
            clerks.open = false;
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

    Shift begin(Caller api, int count) {
        open = true;
        return new Shift(
                this,
                IntStream.range(0, count)
                        .mapToObj(_ -> Thread.ofVirtual().start(() -> work(api)))
                        .toList());
    }

    private void work(Caller api) {
        while (open) {
            var key = UUID.randomUUID().toString();
            unanswered.put(key, body(ThreadLocalRandom.current()));
            while (open && !answered(api, key)) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /// Sends again, under the same keys, whatever got no answer.
    void retry(Caller api) {
        Patience.until(
                () -> {
                    List.copyOf(unanswered.keySet()).forEach(key -> answered(api, key));
                    return unanswered.isEmpty();
                },
                "every request gets an answer");
    }

    private boolean answered(Caller api, String key) {
        try {
            var body = unanswered.getOrDefault(key, "");
            var answer = api.send("POST", ENTRIES, body, "Idempotency-Key: " + key);
            return switch (answer.status()) {
                case 201 -> {
                    recorded.put(key, answer.json().path("seq").asLong());
                    yield unanswered.remove(key) != null;
                }
                case 422 -> {
                    refused.incrementAndGet();
                    yield unanswered.remove(key) != null;
                }
                case 500, 503 -> false; // it may have been recorded, or not
                default -> throw new IllegalStateException(answer.status() + answer.body());
            };
        } catch (AssertionError noAnswer) {
            return false;
        }
    }

    // an issue, a transfer or an exit by law; half of what is asked cannot be
    private static String body(RandomGenerator random) {
        int holder = 1 + random.nextInt(HOLDERS);
        int other = 1 + random.nextInt(HOLDERS);
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                    entry(
                            "ISSUE",
                            "{\"holder\": %d, \"shareClass\": 1, \"quantity\": 1, \"paidCents\": 12500}"
                                    .formatted(holder));
            case 2, 3 ->
                    entry(
                            "TRANSFER",
                            """
                            {"from": %d, "to": %d, "takes": [{"shareClass": 1, "quantity": 2}],
                             "ground": "SALE"}\
                            """
                                    .formatted(holder, other));
            default ->
                    entry(
                            "EXIT_BY_LAW",
                            "{\"holder\": %d, \"ground\": \"BANKRUPTCY\"}".formatted(holder));
        };
    }

    private static String entry(String kind, String deed) {
        return """
        {"kind": "%s", "effective": "2026-01-15", "deed": %s, "cause": "RvB-2026-01"}\
        """
                .formatted(kind, deed);
    }

    /// {@return the number of each entry that the site confirmed, by key}
    Map<String, Long> recorded() {
        return recorded;
    }

    int refused() {
        return refused.get();
    }

    int unanswered() {
        return unanswered.size();
    }
}
