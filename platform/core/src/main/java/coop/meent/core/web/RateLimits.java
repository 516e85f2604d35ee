package coop.meent.core.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import coop.meent.api.Viewer;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How much one client may ask: search and directory per visitor's network, everything per person.
final class RateLimits {
    private static final List<String> COUNTED =
            List.of("/search", "/organisations", "/api/v1/search", "/api/v1/organisations");

    private final Client client;
    private final boolean on;
    private final LoadingCache<String, Bucket> visitors = buckets(600, 60);
    private final LoadingCache<String, Bucket> persons = buckets(6_000, 1_000);

    RateLimits(Client client, boolean on) {
        this.client = client;
        this.on = on;
    }

    /// {@return how long to wait; empty when the request may pass}
    Optional<Duration> refusal(Context ctx, Viewer viewer) {
        if (!on) {
            return Optional.empty();
        }
        if (viewer.signedIn()) {
            return taken(persons, "person:" + viewer.person().orElseThrow());
        }
        return COUNTED.stream().anyMatch(ctx.path()::startsWith)
                ? taken(visitors, client.network(ctx))
                : Optional.empty();
    }

    private static Optional<Duration> taken(LoadingCache<String, Bucket> buckets, String who) {
        var probe = buckets.get(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static LoadingCache<String, Bucket> buckets(long perMinute, long burst) {
        var bandwidth =
                Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build();
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(_ -> Bucket.builder().addLimit(bandwidth).build());
    }
}
