package coop.meent.soirees.afterwards;

import coop.meent.api.FileShelf;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.contacts.ContactsPart;
import coop.meent.soirees.afterwards.evaluation.EvaluationPart;
import coop.meent.soirees.afterwards.materials.MaterialsPart;
import coop.meent.soirees.afterwards.report.ReportPart;
import coop.meent.soirees.afterwards.speakers.SpeakersPart;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class AfterwardsPart implements MeentPlugin {
    private final ContactsPart contacts;
    private final EvaluationPart evaluation;
    private final SpeakersPart speakers;
    private final MaterialsPart materials;
    private final ReportPart reports;

    private AfterwardsPart(Platform platform, Events events, OwnDoor door) {
        this.contacts = new ContactsPart(platform, door);
        this.evaluation = new EvaluationPart(platform, events, door);
        this.speakers = new SpeakersPart(platform, events);
        this.materials = new MaterialsPart(platform, events, door);
        this.reports = new ReportPart(platform, events);
    }

    public static AfterwardsPart in(Platform platform, Events events, OwnDoor door) {
        return new AfterwardsPart(platform, events, door);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        contacts.routes(),
                        evaluation.routes(),
                        speakers.routes(),
                        materials.routes(),
                        reports.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return reports.apiRoutes();
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return List.of(contacts.kind());
    }

    @Override
    public List<FileShelf> fileShelves() {
        return List.of(materials.shelf());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(
                ScheduledWork.every("evaluations", Duration.ofMinutes(10), evaluation::tell),
                ScheduledWork.daily("afterwards", LocalTime.of(4, 20), this::forget));
    }

    private void forget() {
        contacts.forget();
        evaluation.forget();
    }

    /// {@return who speaks, what was handed out, and what an event was worth once that may be told}
    public Panel<Event> atEvent() {
        return this::atEvent;
    }

    private Optional<Panel.Shown> atEvent(Viewer viewer, Event event) {
        var speaking = speakers.at(viewer, event.id());
        var files = materials.readable(viewer, event);
        var worth = reports.worth(viewer, event);
        if (speaking.isEmpty() && files.isEmpty() && worth.isEmpty()) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("speakers", speaking);
        model.put("materials", files);
        model.put("worth", worth);
        return Optional.of(new Panel.Shown("soirees/afterwards/event.peb", model));
    }

    /// {@return evaluation, contacts, notes and materials on one's own page}
    public Panel<Own> atPlace() {
        return this::atPlace;
    }

    private Optional<Panel.Shown> atPlace(Viewer viewer, Own own) {
        if (!own.registration().placed() || !contacts.open(own.event())) {
            return Optional.empty();
        }
        return Optional.of(
                new Panel.Shown(
                        "soirees/afterwards/place.peb",
                        Map.of(
                                "path",
                                own.path(),
                                "stage",
                                evaluation.stage(viewer, own),
                                "meets",
                                own.event().kind() != Event.Kind.WEBINAR)));
    }

    /// {@return the ways to speakers, materials and what came of an event, for its organiser}
    public Panel<Event> atDesk() {
        return (_, event) ->
                Optional.of(new Panel.Shown("soirees/afterwards/desk.peb", Map.of("event", event)));
    }
}
