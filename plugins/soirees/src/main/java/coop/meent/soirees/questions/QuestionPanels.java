package coop.meent.soirees.questions;

import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Panel.Shown;
import coop.meent.soirees.registrations.Own;
import java.util.Map;
import java.util.Optional;

/// The box on pages of others: how much is in it, and the way there.
final class QuestionPanels {
    private final Boxes boxes;
    private final QuestionDesk desk;

    QuestionPanels(Boxes boxes, QuestionDesk desk) {
        this.boxes = boxes;
        this.desk = desk;
    }

    Optional<Shown> atEvent(Viewer viewer, Event event) {
        return event.published()
                ? panel(viewer, event, event.path(), viewer.signedIn())
                : Optional.empty();
    }

    Optional<Shown> atPlace(Viewer viewer, Own own) {
        return own.event().published()
                ? panel(viewer, own.event(), own.path(), true)
                : Optional.empty();
    }

    Optional<Shown> atDesk(Viewer viewer, Event event) {
        var glance = boxes.glance(viewer, event.id());
        return Optional.of(
                new Shown(
                        "soirees/questions/desk-panel.peb",
                        Map.of("glance", glance, "path", event.path() + "/questions/desk")));
    }

    private Optional<Shown> panel(Viewer viewer, Event event, String path, boolean knows) {
        var glance = boxes.glance(viewer, event.id());
        boolean open = desk.open(event, boxes.box(viewer, event.id()));
        if (!open && glance.all() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Shown(
                        "soirees/questions/panel.peb",
                        Map.of(
                                "glance", glance,
                                "open", open,
                                "knows", knows,
                                "path", path + "/questions")));
    }
}
