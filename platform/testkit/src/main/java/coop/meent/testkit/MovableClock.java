package coop.meent.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that a test sets; it stands still until somebody moves it.
public final class MovableClock extends Clock {
    /// Where Meent's communities live.
    public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// {@return a clock that shows this moment in Brussels}
    ///
    /// @param local e.g. `2026-05-01T12:00`
    public static MovableClock at(String local) {
        var moment = LocalDateTime.parse(local).atZone(BRUSSELS).toInstant();
        return new MovableClock(new AtomicReference<>(moment), BRUSSELS);
    }

    /// Shows another moment from now on.
    ///
    /// @param local e.g. `2026-05-01T12:00`, in Brussels
    public void set(String local) {
        now.set(LocalDateTime.parse(local).atZone(BRUSSELS).toInstant());
    }

    /// Moves on.
    public void forward(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
