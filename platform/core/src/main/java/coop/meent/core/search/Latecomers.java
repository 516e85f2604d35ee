package coop.meent.core.search;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Types that do not go along with the others for now: their source has not answered yet, or it
/// failed and is asked again a little later.
final class Latecomers {
    private static final Logger log = LoggerFactory.getLogger(Latecomers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Map<String, Refresh> unanswered = new HashMap<>();
    private final Map<String, Long> failed = new HashMap<>();
    private final BiConsumer<Refresh, List<Document>> apply;

    /// @param apply what to do with an answer
    Latecomers(BiConsumer<Refresh, List<Document>> apply) {
        this.apply = apply;
    }

    /// {@return who does not go along}
    Set<String> types() {
        failed.values().removeIf(until -> System.nanoTime() - until > 0);
        return Stream.concat(unanswered.keySet().stream(), failed.keySet().stream())
                .collect(Collectors.toSet());
    }

    void forget(Collection<String> types) {
        types.forEach(unanswered::remove);
        types.forEach(failed::remove);
    }

    /// Waits a little for an answer, and else lets the others go on.
    void await(Refresh refresh) {
        if (!taken(refresh, PATIENCE)) {
            unanswered.put(refresh.type(), refresh);
        }
    }

    /// Takes the answers that have come since.
    ///
    /// @return whether there are any for which somebody waits still
    boolean come() {
        for (var refresh : List.copyOf(unanswered.values())) {
            if (taken(refresh, A_MOMENT)) {
                unanswered.remove(refresh.type());
            }
        }
        return !unanswered.isEmpty();
    }

    private boolean taken(Refresh refresh, Duration patience) {
        try {
            apply.accept(refresh, refresh.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS));
            return true;
        } catch (TimeoutException later) {
            return false;
        } catch (ExecutionException failure) {
            log.warn(
                    "things of type {} wait: {}",
                    refresh.type(),
                    String.valueOf(failure.getCause()));
            log.debug("things of type {} wait", refresh.type(), failure);
            failed.put(refresh.type(), System.nanoTime() + AGAIN.toNanos());
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
