package coop.meent.core.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that goes when it is told to.
final class TickingClock extends Clock {
    private final ZoneId zone = ZoneId.of("Europe/Brussels");
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");

    void goOn(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException("it has one zone");
    }
}
