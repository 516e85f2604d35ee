package coop.meent.soirees.events;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import java.util.List;

/// What this package brings to the plugin.
public final class EventsPart implements MeentPlugin {
    /// What other packages add to the pages of this one.
    ///
    /// @param page to the page of an event
    /// @param desk to the organiser's page of an event
    public record Panels(List<Panel<Event>> page, List<Panel<Event>> desk) {}

    private EventsPart() {}

    public static EventsPart in(
            Platform platform, Events events, EventFollower follower, Panels panels) {
        return new EventsPart();
    }
}
