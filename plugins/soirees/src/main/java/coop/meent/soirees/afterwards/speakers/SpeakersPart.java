package coop.meent.soirees.afterwards.speakers;

import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import java.util.List;

/// What this package brings to the part.
public final class SpeakersPart {
    private final Speakers speakers;
    private final SpeakerPages pages;

    public SpeakersPart(Platform platform, Events events) {
        this.speakers = new Speakers(platform, events);
        this.pages = new SpeakerPages(events, speakers);
    }

    public List<Route> routes() {
        return pages.routes();
    }

    /// {@return who speaks at an event}
    public List<Speaker> at(Viewer viewer, long event) {
        return speakers.at(viewer, event);
    }
}
