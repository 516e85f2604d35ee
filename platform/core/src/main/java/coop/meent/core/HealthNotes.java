package coop.meent.core;

import coop.meent.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What whoever watches the site should know, though it serves.
///
/// @param changedFiles what is wrong with the files of plugins, by plugin
record HealthNotes(Settings settings, Supplier<Map<String, String>> changedFiles) {
    List<String> all() {
        var notes = new ArrayList<String>();
        if (settings.safeMode()) {
            notes.add("Safe mode: no plugin runs, and only administrators are let in.");
        }
        changedFiles
                .get()
                .forEach((id, reason) -> notes.add("Plugin %s: %s".formatted(id, reason)));
        return notes;
    }
}
