package coop.meent.soirees.events;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarSource;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.Registration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Events in the agenda of the site, in feeds, and in the calendar of who holds them or comes.
final class EventCalendar implements CalendarSource {
    private final CalendarStore store = new CalendarStore();
    private final EventStore events = new EventStore();
    private final EventEntries entries;
    private final ZoneId zone;

    EventCalendar(Platform platform) {
        this.entries = new EventEntries(platform.markdown());
        this.zone = platform.clock().getZone();
    }

    @Override
    public String type() {
        return Event.TYPE;
    }

    @Override
    public List<CalendarEntry> between(Handle db, Viewer viewer, LocalDate from, LocalDate until) {
        var first = from.atStartOfDay(zone).toInstant();
        var last = until.plusDays(1).atStartOfDay(zone).toInstant();
        return store.between(db, first, last).stream().map(entries::of).toList();
    }

    @Override
    public List<CalendarEntry> own(Handle db, Viewer viewer, LocalDate from) {
        long person = viewer.person().orElse(0);
        var first = from.atStartOfDay(zone).toInstant();
        return store.own(db, person, EventSight.hosts(viewer), first).stream()
                .map(it -> own(it, person))
                .toList();
    }

    private CalendarEntry own(CalendarStore.Own it, long person) {
        return it.standing()
                .map(standing -> standing(it.event(), standing, person))
                .orElseGet(() -> entries.of(it.event()));
    }

    private CalendarEntry standing(Event event, Registration.State standing, long person) {
        return switch (standing) {
            case PLACED, CANCELLED -> entries.placed(event, person);
            case WAITING, OFFERED, PASSED -> entries.waiting(event, person);
        };
    }

    @Override
    public List<CalendarEntry> entries(Handle db, Viewer viewer, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return events.all(db, numbers).stream().map(entries::of).toList();
    }
}
