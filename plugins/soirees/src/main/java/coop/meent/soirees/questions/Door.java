package coop.meent.soirees.questions;

import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.Registration;

/// Somebody before the box of an event, and the way they came.
///
/// @param path of the box: `/soirees/events/3/questions`, or below the path of one's own place
/// @param language in which they read and ask
/// @param takes whether they may ask and vote: not whoever gave their place back
record Door(Event event, Asker asker, String path, String language, boolean takes) {
    static Door of(Viewer viewer, Event event) {
        return new Door(
                event, Asker.of(viewer), event.path() + "/questions", viewer.language(), true);
    }

    static Door of(Viewer viewer, Own own) {
        boolean takes = own.registration().state() != Registration.State.CANCELLED;
        return new Door(
                own.event(), Asker.of(own), own.path() + "/questions", viewer.language(), takes);
    }

    // the path may hold the secret of a link
    @Override
    public String toString() {
        return event.subject();
    }
}
