package coop.meent.core.web;

import coop.meent.api.Passes;
import coop.meent.api.ScheduledWork;
import coop.meent.core.links.LinkDesk;
import coop.meent.core.people.RateLimit;
import java.time.Clock;
import java.util.Optional;

/// Gives the platform and each plugin the door to its own links.
public final class PassDoors {
    private static final int EACH_MINUTE = 600;

    private final LinkDesk desk;
    private final Optional<RateLimit> limit;

    /// @param limited whether it is counted how often somebody comes by a link
    public PassDoors(LinkDesk desk, Clock clock, boolean limited) {
        this.desk = desk;
        this.limit =
                limited ? Optional.of(RateLimit.perMinute(EACH_MINUTE, clock)) : Optional.empty();
    }

    /// {@return the links of an owner}
    ///
    /// @param owner `core` or a plugin's id
    public Passes of(String owner) {
        return new PassDoor(owner, desk, limit);
    }

    /// {@return what is done once a day}
    public ScheduledWork upkeep() {
        return desk.upkeep();
    }
}
