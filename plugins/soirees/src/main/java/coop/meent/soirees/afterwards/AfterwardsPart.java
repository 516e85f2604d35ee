package coop.meent.soirees.afterwards;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.contacts.ContactsPart;
import coop.meent.soirees.afterwards.evaluation.EvaluationPart;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class AfterwardsPart implements MeentPlugin {
    private final ContactsPart contacts;
    private final EvaluationPart evaluation;

    private AfterwardsPart(Platform platform, Events events, OwnDoor door) {
        this.contacts = new ContactsPart(platform, door);
        this.evaluation = new EvaluationPart(platform, events, door);
    }

    public static AfterwardsPart in(Platform platform, Events events, OwnDoor door) {
        return new AfterwardsPart(platform, events, door);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(contacts.routes(), evaluation.routes()).flatMap(List::stream).toList();
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

    /// {@return what an event was worth, once that may be told}
    public Panel<Event> atEvent() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return evaluation, contacts and notes on one's own page}
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
                        Map.of("path", own.path(), "stage", evaluation.stage(viewer, own))));
    }

    /// {@return what came of an event, for its organiser}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
    }
}
