package coop.meent.soirees.questions;

import java.util.Set;

/// How the box of an event is set.
///
/// @param themes from which the library gives cards; none for all
/// @param checked whether the organiser reads a question before others do
/// @param closed whether the organiser takes no more questions
/// @param version grows with each change in the box
record Box(long event, Set<Theme> themes, boolean checked, boolean closed, long version) {
    Box {
        themes = Set.copyOf(themes);
    }

    /// {@return the box of an event about which nobody asked anything yet}
    static Box untouched(long event) {
        return new Box(event, Set.of(), false, false, 0);
    }
}
