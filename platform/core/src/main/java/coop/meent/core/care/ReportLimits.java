package coop.meent.core.care;

import coop.meent.api.Viewer;
import coop.meent.core.people.RateLimit;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/// How often somebody may report: a visitor five times an hour from one network, a person twenty.
final class ReportLimits {
    private final boolean on;
    private final Function<Context, String> network;
    private final RateLimit visitors;
    private final RateLimit persons;

    /// @param on false only for load tests
    ReportLimits(boolean on, Function<Context, String> network, Clock clock) {
        this.on = on;
        this.network = network;
        this.visitors = new RateLimit(5, 5, Duration.ofHours(1), clock);
        this.persons = new RateLimit(20, 20, Duration.ofHours(1), clock);
    }

    void take(Context ctx, Viewer viewer) {
        if (!on) {
            return;
        }
        var wait =
                viewer.person().isPresent()
                        ? persons.take(Long.toString(viewer.person().getAsLong()))
                        : visitors.take(network.apply(ctx));
        if (wait.isPresent()) {
            throw new TooMany(wait.get());
        }
    }
}
