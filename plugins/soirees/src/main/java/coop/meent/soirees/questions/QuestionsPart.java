package coop.meent.soirees.questions;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.Optional;

/// What this package brings to the plugin.
public final class QuestionsPart implements MeentPlugin {
    private QuestionsPart() {}

    public static QuestionsPart in(Platform platform, Events events, OwnDoor door) {
        return new QuestionsPart();
    }

    /// {@return the question box on the page of an event}
    public Panel<Event> atEvent() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return the question box on one's own page}
    public Panel<Own> atPlace() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return what waits in the box, for the organiser}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
    }
}
