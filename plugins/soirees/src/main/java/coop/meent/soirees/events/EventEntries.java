package coop.meent.soirees.events;

import coop.meent.api.Audience;
import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.State;
import coop.meent.api.DatedAudience;
import coop.meent.api.Markdown;
import coop.meent.api.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Events as entries of calendars: for pages, feeds, files and mails alike.
public final class EventEntries {
    private final Markdown markdown;

    public EventEntries(Markdown markdown) {
        this.markdown = markdown;
    }

    /// {@return the event for whoever may know of it, without the address of its room on the web}
    public CalendarEntry of(Event it) {
        var times = it.times();
        var zone = times.zone();
        var when = new When.Timed(times.starts().atZone(zone), times.ends().atZone(zone));
        return CalendarEntry.of(
                        Event.TYPE, Long.toString(it.id()), when, it.words().title(), it.path())
                .saying(markdown.text(it.words().body()).strip())
                .at(place(it))
                .to(audience(it))
                .in(state(it), it.status().changedAt());
    }

    /// {@return the event as a file that was asked for, which the team may have of drafts too}
    CalendarEntry file(Event it) {
        var all = new ArrayList<>(audience(it));
        all.add(Audience.TEAM.always());
        return of(it).to(all);
    }

    /// {@return the event for somebody who has a place, with the address of its room on the web}
    ///
    /// @param person who has it
    public CalendarEntry placed(Event it, long person) {
        var online = it.venue().online();
        var entry = of(it);
        var text =
                Stream.of(online, entry.text())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n"));
        return also(online.isEmpty() ? entry : entry.saying(text), person);
    }

    /// {@return the event for somebody who waits for a place}
    public CalendarEntry waiting(Event it, long person) {
        var entry = also(of(it), person);
        return it.cancelled() ? entry : entry.in(State.TENTATIVE, it.status().changedAt());
    }

    private static CalendarEntry also(CalendarEntry entry, long person) {
        var all = new ArrayList<>(entry.audience());
        all.add(Audience.person(person).always());
        return entry.to(all);
    }

    private static String place(Event it) {
        return Stream.of(it.venue().place(), it.venue().address())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static State state(Event it) {
        return switch (it.status().state()) {
            case DRAFT -> State.TENTATIVE;
            case PUBLISHED -> State.CONFIRMED;
            case CANCELLED -> State.CANCELLED;
        };
    }

    // who holds it, even as a draft, and whoever may know of it
    private static List<DatedAudience> audience(Event it) {
        var organisers =
                EventSight.ORGANISING.stream().map(role -> Audience.role(role, it.host()).always());
        return Stream.concat(EventSight.audience(it).stream(), organisers).toList();
    }
}
