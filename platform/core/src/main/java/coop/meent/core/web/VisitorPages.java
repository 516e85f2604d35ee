package coop.meent.core.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.meent.api.Cached;
import coop.meent.api.Route;
import coop.meent.core.data.Generations;
import coop.meent.core.themes.Looks;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pages as visitors got them, to be sent again as long as nothing has changed of which they were
/// made. Begins empty at each start.
final class VisitorPages {
    private static final Logger log = LoggerFactory.getLogger(VisitorPages.class);
    private static final long BYTES = 16_000_000;
    private static final int LARGEST = 1_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long PATIENCE_SECONDS = 2;

    private final Generations generations;
    private final Looks looks;
    private final Clock clock;
    private final AtomicLong shelves = new AtomicLong();
    private final Map<PageKey, CountDownLatch> making = new ConcurrentHashMap<>();
    private final Cache<PageKey, Kept> pages =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES)
                    .weigher((PageKey key, Kept kept) -> key.size() + kept.answer().size())
                    .build();

    VisitorPages(Generations generations, Looks looks, Clock clock) {
        this.generations = generations;
        this.looks = looks;
        this.clock = clock;
    }

    /// @param madeOf the sources, as they were when it was begun
    /// @param from not sent before, if the clock should go back
    private record Kept(SentAnswer answer, Map<String, Long> madeOf, Instant from, Instant until) {}

    /// {@return a place for the pages of a new route table}
    Shelf shelf() {
        return new Shelf(shelves.incrementAndGet());
    }

    /// The pages of one route table: with the next one everything is made anew.
    final class Shelf {
        private final long number;

        private Shelf(long number) {
            this.number = number;
        }

        /// {@return the route, which keeps its pages if it is one of those}
        Route keeping(String owner, Route route) {
            return route.cached()
                    .map(how -> new Page(number, owner, how, route.handler()))
                    .map(page ->
                            new Route(
                                    route.verb(),
                                    route.path(),
                                    route.access(),
                                    ctx -> answer(ctx, page),
                                    route.operation(),
                                    route.sample(),
                                    route.checked(),
                                    route.taking(),
                                    route.keyed(),
                                    route.cached()))
                    .orElse(route);
        }
    }

    private record Page(long shelf, String owner, Cached how, Handler handler) {}

    private void answer(Context ctx, Page page) throws Exception {
        var asked = PageKey.of(ctx, page.how(), page.shelf(), looks.number());
        if (asked.isEmpty()) {
            page.handler().handle(ctx);
            return;
        }
        var key = asked.get();
        if (sent(ctx, page, key)) {
            return;
        }
        var ours = new CountDownLatch(1);
        var theirs = making.putIfAbsent(key, ours);
        if (theirs == null) {
            try {
                make(ctx, page, key);
            } finally {
                making.remove(key, ours);
                ours.countDown();
            }
        } else if (!theirs.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !sent(ctx, page, key)) {
            page.handler().handle(ctx);
        }
    }

    private boolean sent(Context ctx, Page page, PageKey key) {
        var kept = Optional.ofNullable(pages.getIfPresent(key)).filter(this::holds);
        if (kept.isEmpty()) {
            return false;
        }
        seen(ctx, page);
        kept.get().answer().send(ctx);
        return true;
    }

    private boolean holds(Kept kept) {
        var now = clock.instant();
        return !now.isBefore(kept.from())
                && now.isBefore(kept.until())
                && generations.areStill(kept.madeOf());
    }

    @SuppressWarnings("IllegalCatch") // who counts must not take away the page
    private static void seen(Context ctx, Page page) {
        try {
            page.how().seen().accept(ctx);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            log.warn("{} does not count a visitor", page.owner(), failure);
        }
    }

    private void make(Context ctx, Page page, PageKey key) throws Exception {
        var now = clock.instant();
        var before = generations.now();
        var headers = SentAnswer.headers(ctx);
        Set<String> sources = Generations.sources(() -> page.handler().handle(ctx));
        var until = until(ctx, now);
        if (!now.isBefore(until)) {
            return;
        }
        var madeOf = new HashSet<>(sources);
        madeOf.add(page.owner());
        madeOf.add("core");
        SentAnswer.of(ctx, headers)
                .filter(it -> it.size() <= LARGEST)
                .map(it -> new Kept(it, Generations.of(madeOf, before), now, until))
                .ifPresent(it -> pages.put(key, it));
    }

    // what the form tokens of visitors are tied to ends at midnight, and so does every date
    private Instant until(Context ctx, Instant now) {
        var midnight = LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var latest = now.plus(LONGEST);
        var longest = latest.isBefore(midnight) ? latest : midnight;
        Instant said = ctx.attribute(Cached.ATTRIBUTE);
        return said != null && said.isBefore(longest) ? said : longest;
    }
}
