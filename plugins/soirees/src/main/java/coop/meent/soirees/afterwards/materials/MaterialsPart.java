package coop.meent.soirees.afterwards.materials;

import coop.meent.api.FileShelf;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.List;

/// What this package brings to the part.
public final class MaterialsPart {
    private final Materials materials;
    private final MaterialPages pages;
    private final OwnDoor door;

    public MaterialsPart(Platform platform, Events events, OwnDoor door) {
        this.materials = new Materials(platform, events);
        this.pages = new MaterialPages(platform, events, materials);
        this.door = door;
    }

    public List<Route> routes() {
        return pages.routes(door);
    }

    public FileShelf shelf() {
        return materials.shelf();
    }

    /// {@return what the viewer may read of an event that they may know of}
    public List<Materials.Shown> readable(Viewer viewer, Event event) {
        return materials.readable(viewer, event);
    }
}
