package coop.meent.soirees.questions;

import java.util.Optional;
import java.util.OptionalLong;

/// Something that somebody put into the box. It does not know who.
///
/// @param hidden why the team hid it; empty when it did not
/// @param merged the question that asks the same
record Question(
        long id,
        long event,
        Words words,
        Place place,
        String hidden,
        Answer answer,
        OptionalLong merged) {
    /// Its kind in reports and its noun in audit lines.
    static final String TYPE = "boxquestion";

    /// What is asked.
    ///
    /// @param text plain
    /// @param theme what it is about; empty when nobody said
    record Words(String text, String language, Optional<Theme> theme) {}

    /// Where it stands.
    ///
    /// @param waits until the organiser has read it
    /// @param aside whether the organiser took it off the list
    /// @param picked whether tables talk about it
    record Place(boolean waits, boolean aside, boolean picked) {}

    /// What was said to it.
    ///
    /// @param text Markdown; empty when it was answered aloud
    record Answer(boolean given, String text, boolean proposed) {}

    public String text() {
        return words.text();
    }

    public boolean answered() {
        return answer.given();
    }

    public String subject() {
        return TYPE + ":" + id;
    }

    /// {@return whether others than its author may read it}
    public boolean shown() {
        return !place.waits() && !place.aside() && hidden.isEmpty();
    }

    /// {@return in a word how it stands: waiting, hidden, aside, merged, answered or open}
    public String state() {
        if (!hidden.isEmpty()) {
            return "hidden";
        }
        if (place.aside()) {
            return "aside";
        }
        if (place.waits()) {
            return "waiting";
        }
        if (merged.isPresent()) {
            return "merged";
        }
        return answered() ? "answered" : "open";
    }
}
