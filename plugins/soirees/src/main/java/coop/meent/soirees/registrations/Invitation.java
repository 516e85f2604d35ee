package coop.meent.soirees.registrations;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.State;
import coop.meent.api.CalendarPart;
import coop.meent.api.Calendars;
import coop.meent.api.Transaction;
import coop.meent.api.When;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventSight;
import java.util.List;
import java.util.stream.Collectors;

/// An event as the calendar of who comes has it.
final class Invitation {
    private final Calendars calendars;

    Invitation(Calendars calendars) {
        this.calendars = calendars;
    }

    CalendarPart part(Transaction tx, Event event, CalendarPart.Method method) {
        return calendars.part(tx, entry(event), method);
    }

    private static CalendarEntry entry(Event event) {
        var zone = event.times().zone();
        var when =
                new When.Timed(
                        event.times().starts().atZone(zone), event.times().ends().atZone(zone));
        var place =
                List.of(event.venue().place(), event.venue().address()).stream()
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.joining(", "));
        return CalendarEntry.of(
                        Event.TYPE,
                        Long.toString(event.id()),
                        when,
                        event.words().title(),
                        event.path())
                .at(place)
                .to(EventSight.audience(event))
                .in(
                        event.cancelled() ? State.CANCELLED : State.CONFIRMED,
                        event.status().changedAt());
    }
}
