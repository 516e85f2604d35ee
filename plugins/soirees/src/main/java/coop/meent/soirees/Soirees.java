package coop.meent.soirees;

import coop.meent.api.Access;
import coop.meent.api.CompositePlugin;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.Platform;
import coop.meent.soirees.afterwards.AfterwardsPart;
import coop.meent.soirees.checkin.CheckinPart;
import coop.meent.soirees.demo.DemoPart;
import coop.meent.soirees.evening.EveningPart;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventSight;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.EventsPart;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.questions.QuestionsPart;
import coop.meent.soirees.recordings.RecordingsPart;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import coop.meent.soirees.registrations.RegistrationsPart;
import java.util.List;

/// Soirées and webinars, put together.
public final class Soirees implements CompositePlugin {
    private final List<MeentPlugin> parts;

    public Soirees(Platform platform) {
        var events = new Events(platform.transactions(), new EventSight(platform.audiences()));
        var door = new OwnDoor(platform);
        var rooms = Rooms.in(platform, events, door);
        var registrations = RegistrationsPart.in(platform, events, door, rooms.places());
        var panels = new EventsPart.Panels(rooms.page(registrations), rooms.desk(registrations));
        var shows = EventsPart.in(platform, events, registrations.follower(), panels);
        this.parts =
                List.of(
                        shows,
                        registrations,
                        rooms.checkin(),
                        rooms.evening(),
                        rooms.questions(),
                        rooms.recordings(),
                        rooms.afterwards(),
                        DemoPart.in(platform));
    }

    /// The parts that add to the pages of events and of who has a place.
    private record Rooms(
            EveningPart evening,
            CheckinPart checkin,
            QuestionsPart questions,
            RecordingsPart recordings,
            AfterwardsPart afterwards) {
        static Rooms in(Platform platform, Events events, OwnDoor door) {
            var evening = EveningPart.in(platform, events, door);
            return new Rooms(
                    evening,
                    CheckinPart.in(platform, events, door, evening.presences()),
                    QuestionsPart.in(platform, events, door),
                    RecordingsPart.in(platform, events, door),
                    AfterwardsPart.in(platform, events, door));
        }

        List<Panel<Own>> places() {
            return List.of(
                    evening.atPlace(),
                    checkin.atPlace(),
                    questions.atPlace(),
                    afterwards.atPlace(),
                    recordings.atPlace());
        }

        List<Panel<Event>> page(RegistrationsPart registrations) {
            return List.of(
                    registrations.atEvent(),
                    evening.atEvent(),
                    recordings.atEvent(),
                    questions.atEvent(),
                    afterwards.atEvent());
        }

        List<Panel<Event>> desk(RegistrationsPart registrations) {
            return List.of(
                    registrations.atDesk(),
                    checkin.atDesk(),
                    evening.atDesk(),
                    questions.atDesk(),
                    recordings.atDesk(),
                    afterwards.atDesk());
        }
    }

    @Override
    public List<MeentPlugin> parts() {
        return parts;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.soirees", "/soirees", Access.EVERYONE));
    }
}
