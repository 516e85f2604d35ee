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
        var door = new OwnDoor(platform);
        var evening = EveningPart.in(platform, events, door);
        var checkin = CheckinPart.in(platform, events, door, evening.presences());
        var questions = QuestionsPart.in(platform, events, door);
        var recordings = RecordingsPart.in(platform, events, door);
        var afterwards = AfterwardsPart.in(platform, events, door);
        var places =
                List.of(
                        evening.atPlace(),
                        checkin.atPlace(),
                        questions.atPlace(),
                        afterwards.atPlace(),
                        recordings.atPlace());
        var registrations = RegistrationsPart.in(platform, events, door, places);
        var panels =
                new EventsPart.Panels(
                        List.of(
                                registrations.atEvent(),
                                evening.atEvent(),
                                recordings.atEvent(),
                                questions.atEvent(),
                                afterwards.atEvent()),
                        List.of(
                                registrations.atDesk(),
                                checkin.atDesk(),
                                evening.atDesk(),
                                questions.atDesk(),
                                recordings.atDesk(),
                                afterwards.atDesk()));
        var shows = EventsPart.in(platform, events, registrations.follower(), panels);
        this.parts =
                List.of(
                        shows,
                        registrations,
                        checkin,
                        evening,
                        questions,
                        recordings,
                        afterwards,
                        DemoPart.in(platform));
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
