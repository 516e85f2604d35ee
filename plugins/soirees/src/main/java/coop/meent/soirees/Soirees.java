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
import coop.meent.soirees.events.EventSight;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.EventsPart;
import coop.meent.soirees.questions.QuestionsPart;
import coop.meent.soirees.recordings.RecordingsPart;
import coop.meent.soirees.registrations.OwnDoor;
import coop.meent.soirees.registrations.RegistrationsPart;
import java.util.List;

/// Soirées and webinars, put together.
public final class Soirees implements CompositePlugin {
    private final List<MeentPlugin> parts;

    public Soirees(Platform platform) {
        var events = new Events(platform.transactions(), new EventSight(platform.audiences()));
        var rooms = Rooms.in(platform, events, new OwnDoor(platform));
        var registrations = rooms.registrations(platform, events);
        this.parts =
                List.of(
                        EventsPart.in(
                                platform,
                                events,
                                registrations.follower(),
                                rooms.panels(registrations)),
                        registrations,
                        rooms.checkin,
                        rooms.evening,
                        rooms.questions,
                        rooms.recordings,
                        rooms.afterwards,
                        DemoPart.in(platform));
    }

    // what adds to the pages of events and of registrations
    private record Rooms(
            OwnDoor door,
            CheckinPart checkin,
            EveningPart evening,
            QuestionsPart questions,
            RecordingsPart recordings,
            AfterwardsPart afterwards) {
        static Rooms in(Platform platform, Events events, OwnDoor door) {
            var evening = EveningPart.in(platform, events, door);
            return new Rooms(
                    door,
                    CheckinPart.in(platform, events, door, evening.presences()),
                    evening,
                    QuestionsPart.in(platform, events, door, evening.openers()),
                    RecordingsPart.in(platform, events, door),
                    AfterwardsPart.in(platform, events, door));
        }

        RegistrationsPart registrations(Platform platform, Events events) {
            var places =
                    List.of(
                            evening.atPlace(),
                            checkin.atPlace(),
                            questions.atPlace(),
                            afterwards.atPlace(),
                            recordings.atPlace());
            return RegistrationsPart.in(platform, events, door, places, recordings.follower());
        }

        EventsPart.Panels panels(RegistrationsPart registrations) {
            var page =
                    List.of(
                            registrations.atEvent(),
                            evening.atEvent(),
                            recordings.atEvent(),
                            questions.atEvent(),
                            afterwards.atEvent());
            var desk =
                    List.of(
                            registrations.atDesk(),
                            checkin.atDesk(),
                            evening.atDesk(),
                            questions.atDesk(),
                            recordings.atDesk(),
                            afterwards.atDesk());
            return new EventsPart.Panels(page, desk);
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
