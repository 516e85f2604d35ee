package coop.meent.compass.demo;

import coop.meent.api.DemoContent.Cast;
import coop.meent.api.Organisation;
import coop.meent.compass.network.NetworkPart;
import java.time.Clock;
import java.time.Duration;

/// What the network of a demo shows: who consents, and a release of the quarter before, so that the
/// team can make the next one.
final class DemoNetwork {
    private static final Duration RELEASED = Duration.ofDays(95);

    private final NetworkPart network;
    private final Cast cast;
    private final Clock clock;

    DemoNetwork(NetworkPart network, Cast cast, Clock clock) {
        this.network = network;
        this.cast = cast;
        this.clock = clock;
    }

    /// Lets the organisation of a row consent, the day after its scan was closed.
    void consent(Row row, Organisation organisation) {
        if (row.of("consent").equals("yes") && row.has("closed")) {
            int days = row.number("closed") - 1;
            var then = Clock.offset(clock, Duration.ofDays(-days));
            network.consents(then).give(Troupe.leading(cast, organisation), organisation.id());
        }
    }

    void release() {
        network.making(Clock.offset(clock, RELEASED.negated())).make(cast.team());
    }
}
