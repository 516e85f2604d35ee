package coop.meent.soirees.evening;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.soirees.checkin.PresenceFollower;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.Optional;

/// What this package brings to the plugin.
public final class EveningPart implements MeentPlugin {
    private EveningPart() {}

    public static EveningPart in(Platform platform, Events events, OwnDoor door) {
        return new EveningPart();
    }

    /// {@return how an evening runs, on the page of an event}
    public Panel<Event> atEvent() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return one's hopes before and one's table during the evening}
    public Panel<Own> atPlace() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return what the organiser does for the rounds}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return what the rounds do when somebody comes, leaves or does not come}
    public PresenceFollower presences() {
        return (tx, event, presence) -> {};
    }
}
