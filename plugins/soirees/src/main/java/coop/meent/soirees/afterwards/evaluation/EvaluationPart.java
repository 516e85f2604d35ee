package coop.meent.soirees.afterwards.evaluation;

import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.List;
import java.util.Locale;

/// What this package brings to the part.
public final class EvaluationPart {
    private final EvaluationDesk desk;
    private final EvaluationPages pages;
    private final Telling telling;
    private final OwnDoor door;

    public EvaluationPart(Platform platform, Events events, OwnDoor door) {
        this.desk = new EvaluationDesk(platform, events);
        this.pages = new EvaluationPages(desk);
        this.telling = new Telling(platform, events);
        this.door = door;
    }

    public List<Route> routes() {
        return pages.routes(door);
    }

    /// {@return how far somebody is with saying what it was worth: `open`, `waiting`, `told`,
    /// `closed`; empty as long as it is not over}
    public String stage(Viewer viewer, Own own) {
        return desk.stage(viewer, own).map(it -> it.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    /// Tells what may be told by now.
    public void tell() {
        telling.tell();
    }

    /// Forgets who answered once nobody can any more.
    public void forget() {
        telling.forget();
    }
}
