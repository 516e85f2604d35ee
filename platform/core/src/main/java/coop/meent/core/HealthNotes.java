package coop.meent.core;

import java.util.ArrayList;
import java.util.List;

/// What whoever watches the site should know, though it serves.
record HealthNotes(Foundation ground) {
    List<String> all() {
        var notes = new ArrayList<String>();
        if (ground.settings().safeMode()) {
            notes.add("Safe mode: no plugin runs, and only administrators are let in.");
        }
        return notes;
    }
}
