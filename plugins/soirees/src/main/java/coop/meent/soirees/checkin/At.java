package coop.meent.soirees.checkin;

import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;

/// Somebody who may tick at the door of an event: who holds it, or who helps by the link.
///
/// @param viewer in whose name it is done
/// @param path of the list, which for a helper holds the secret
record At(Viewer viewer, Event event, String path) {
    // the path may hold the secret of the link
    @Override
    public String toString() {
        return "at the door of " + event.id();
    }
}
