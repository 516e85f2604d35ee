package coop.meent.soirees.recordings;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.Optional;

/// What this package brings to the plugin.
public final class RecordingsPart implements MeentPlugin {
    private RecordingsPart() {}

    public static RecordingsPart in(Platform platform, Events events, OwnDoor door) {
        return new RecordingsPart();
    }

    /// {@return recordings, speakers and materials on the page of an event}
    public Panel<Event> atEvent() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return the same on one's own page}
    public Panel<Own> atPlace() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return what the organiser adds of these}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
    }
}
