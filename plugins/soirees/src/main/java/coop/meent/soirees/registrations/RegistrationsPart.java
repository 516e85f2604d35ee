package coop.meent.soirees.registrations;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventFollower;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import java.util.List;
import java.util.Optional;

/// What this package brings to the plugin.
public final class RegistrationsPart implements MeentPlugin {
    private RegistrationsPart() {}

    public static RegistrationsPart in(
            Platform platform, Events events, OwnDoor door, List<Panel<Own>> panels) {
        return new RegistrationsPart();
    }

    /// {@return how to register, or how one is registered, on the page of an event}
    public Panel<Event> atEvent() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return who comes and who waits, for the organiser}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return what happens to places, queue and money when an event changes}
    public EventFollower follower() {
        return (tx, before, after) -> {};
    }
}
