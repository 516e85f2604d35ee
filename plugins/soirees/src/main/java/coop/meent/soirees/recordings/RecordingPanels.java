package coop.meent.soirees.recordings;

import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Panel.Shown;
import coop.meent.soirees.registrations.Own;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Recordings on pages of others.
final class RecordingPanels {
    private final Recordings recordings;

    RecordingPanels(Recordings recordings) {
        this.recordings = recordings;
    }

    /// A recording in a list.
    record Line(String title, String path, String language) {}

    Optional<Shown> atEvent(Viewer viewer, Event event) {
        var lines =
                recordings.of(viewer, event.id()).stream()
                        .map(it -> new Line(it.title(), it.path(), it.language()))
                        .toList();
        return shown(lines);
    }

    Optional<Shown> atPlace(Viewer viewer, Own own) {
        var watch = own.path() + "/watch?recording=";
        var lines =
                recordings.of(viewer, own).stream()
                        .map(it -> new Line(it.title(), watch + it.id(), it.language()))
                        .toList();
        return shown(lines);
    }

    Optional<Shown> atDesk(Viewer viewer, Event event) {
        int number = recordings.of(viewer, event.id()).size();
        return Optional.of(
                new Shown(
                        "soirees/recordings/desk-panel.peb",
                        Map.of("number", number, "path", event.path() + "/recordings")));
    }

    private static Optional<Shown> shown(List<Line> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("soirees/recordings/panel.peb", Map.of("lines", lines)));
    }
}
