package coop.meent.soirees.checkin;

import coop.meent.soirees.checkin.Presence.State;
import coop.meent.soirees.events.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads from everything that was ticked about somebody how they stand. The order is that in which
/// it was ticked, and not that in which it came in: a telephone without network may be the last to
/// tell what happened first.
final class Ticks {
    private final Event.Times times;

    Ticks(Event event) {
        this.times = event.times();
    }

    /// {@return how somebody stands}
    ///
    /// @param ticks of one moment stand in the order in which they came in
    Presence presence(long registration, List<Tick> ticks) {
        var presence = Presence.expected(registration);
        for (var tick : ticks.stream().sorted(Comparator.comparing(Tick::at)).toList()) {
            presence = after(presence, tick);
        }
        return presence;
    }

    private Presence after(Presence it, Tick tick) {
        var at = Optional.of(tick.at());
        return switch (tick.kind()) {
            case CAME -> it.came() ? it : here(it, arrival(tick.at()));
            case NOT_COME -> gone(it, State.EXPECTED);
            case LATER -> it.came() ? it : gone(it, State.LATER);
            case LEFT -> it.here() ? with(it, State.LEFT, at) : it;
            case BACK -> it.state() == State.LEFT ? with(it, State.HERE, Optional.empty()) : it;
            case PAID -> it.paid().isPresent() ? it : paid(it, at);
            case NOT_PAID -> paid(it, Optional.empty());
            case MISSED -> it.came() ? it : gone(it, State.MISSED);
        };
    }

    // what is copied from the printed list afterwards knows no minute: they were there in time
    private Instant arrival(Instant ticked) {
        return ticked.isBefore(times.ends()) ? ticked : times.starts();
    }

    private static Presence here(Presence it, Instant arrived) {
        return new Presence(
                it.registration(), State.HERE, Optional.of(arrived), Optional.empty(), it.paid());
    }

    private static Presence gone(Presence it, State state) {
        return new Presence(
                it.registration(), state, Optional.empty(), Optional.empty(), it.paid());
    }

    private static Presence with(Presence it, State state, Optional<Instant> left) {
        return new Presence(it.registration(), state, it.arrived(), left, it.paid());
    }

    private static Presence paid(Presence it, Optional<Instant> paid) {
        return new Presence(it.registration(), it.state(), it.arrived(), it.left(), paid);
    }
}
