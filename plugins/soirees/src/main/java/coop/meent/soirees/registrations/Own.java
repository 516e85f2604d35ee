package coop.meent.soirees.registrations;

import coop.meent.soirees.events.Event;

/// Somebody before their own registration, signed in or with their own link.
///
/// @param path under which their pages are: `/soirees/mine/12` or `/soirees/place/SECRET`
public record Own(Registration registration, Event event, String path) {
    // the path may hold the secret of the link
    @Override
    public String toString() {
        return registration.subject();
    }
}
