package coop.meent.core.plugins;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarSource;
import coop.meent.api.Viewer;
import coop.meent.core.work.watch.Crew;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A calendar whose plugin's crew answers. What is asked inside of a transaction of the plugin is
/// the plugin's own doing, and is asked at once.
record WatchedCalendar(String type, CalendarSource itself, Crew crew) implements CalendarSource {
    static CalendarSource of(CalendarSource itself, Crew crew) {
        return new WatchedCalendar(itself.type(), itself, crew);
    }

    @Override
    public List<CalendarEntry> between(Handle db, Viewer viewer, LocalDate from, LocalDate until) {
        return crew.ask("the calendar " + type, () -> itself.between(db, viewer, from, until));
    }

    @Override
    public List<CalendarEntry> own(Handle db, Viewer viewer, LocalDate from) {
        return crew.ask("the calendar " + type, () -> itself.own(db, viewer, from));
    }

    @Override
    public List<CalendarEntry> entries(Handle db, Viewer viewer, Collection<String> ids) {
        return itself.entries(db, viewer, ids);
    }
}
