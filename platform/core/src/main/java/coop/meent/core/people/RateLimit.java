package coop.meent.core.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// So many in a while for each key, and no more. Lives in memory: a restart forgives.
public final class RateLimit {
    private static final long KEYS = 100_000;

    private final long atOnce;
    private final long more;
    private final Duration each;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /// @param atOnce how many may come together
    /// @param more how many more each period brings
    public RateLimit(long atOnce, long more, Duration each, Clock clock) {
        this.atOnce = atOnce;
        this.more = more;
        this.each = each;
        this.time = new ClockTime(clock);
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(KEYS)
                        .expireAfterAccess(each.multipliedBy(2 + atOnce / more))
                        .build();
    }

    /// {@return a limit that starts full and fills again within a minute}
    public static RateLimit perMinute(long count, Clock clock) {
        return new RateLimit(count, count, Duration.ofMinutes(1), clock);
    }

    /// Takes one.
    ///
    /// @return how long to wait when none was left; empty when it was given
    public Optional<Duration> take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// Gives one back that should not have counted.
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(key, _ -> fresh());
    }

    private Bucket fresh() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(more, each))
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
