package coop.meent.soirees.afterwards;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.Optional;

/// What this package brings to the plugin.
public final class AfterwardsPart implements MeentPlugin {
    private AfterwardsPart() {}

    public static AfterwardsPart in(Platform platform, Events events, OwnDoor door) {
        return new AfterwardsPart();
    }

    /// {@return what an event was worth, once that may be told}
    public Panel<Event> atEvent() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return evaluation, contacts and notes on one's own page}
    public Panel<Own> atPlace() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return what came of an event, for its organiser}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
    }
}
