package coop.meent.soirees.questions;

import coop.meent.soirees.events.Event;
import java.util.List;

/// A box as a template reads it.
///
/// @param path of the box, as its reader came to it
/// @param which code of what is listed
/// @param ticket with which the list follows what happens
/// @param next path of the next page, or empty
/// @param open whether the reader may ask now
/// @param mayLink whether each question may lead to a page of its own: not for guests
/// @param organises whether the reader holds the event
record BoxView(
        Event event,
        String path,
        String which,
        List<Entry> entries,
        String ticket,
        String next,
        boolean open,
        boolean mayLink,
        boolean organises) {
    /// {@return where the way back leads}
    public String back() {
        return path.substring(0, path.length() - "/questions".length());
    }

    /// {@return where the list alone is read again}
    public String now() {
        return path + "/now?state=" + which;
    }
}
