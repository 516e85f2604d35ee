package coop.meent.soirees.checkin;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.Optional;

/// What this package brings to the plugin.
public final class CheckinPart implements MeentPlugin {
    private CheckinPart() {}

    /// @param follower is told of everybody who comes, leaves or does not come
    public static CheckinPart in(
            Platform platform, Events events, OwnDoor door, PresenceFollower follower) {
        return new CheckinPart();
    }

    /// {@return the badge, and later the certificate, on one's own page}
    public Panel<Own> atPlace() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return what the organiser does at the door}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
    }
}
