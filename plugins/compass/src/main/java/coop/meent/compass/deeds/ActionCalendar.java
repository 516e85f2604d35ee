package coop.meent.compass.deeds;

import coop.meent.api.Audience;
import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.State;
import coop.meent.api.CalendarSource;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.api.When;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The days on which actions are to be done, in the calendar of who sees to them.
final class ActionCalendar implements CalendarSource {
    private static final int YEARS = 5;

    private final ActionStore store = new ActionStore();
    private final Platform platform;

    ActionCalendar(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String type() {
        return Action.TYPE;
    }

    // the agenda of the site shows nobody what others do
    @Override
    public List<CalendarEntry> between(Handle db, Viewer viewer, LocalDate from, LocalDate until) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        long person = viewer.person().orElse(0);
        return entries(viewer, store.ownedBetween(db, person, from, until));
    }

    @Override
    public List<CalendarEntry> own(Handle db, Viewer viewer, LocalDate from) {
        return between(db, viewer, from, from.plusYears(YEARS));
    }

    @Override
    public List<CalendarEntry> entries(Handle db, Viewer viewer, Collection<String> ids) {
        return entries(viewer, store.all(db, ids.stream().map(Long::valueOf).toList()));
    }

    private List<CalendarEntry> entries(Viewer viewer, List<Action> actions) {
        return actions.stream().map(it -> entry(it, viewer.language())).toList();
    }

    private CalendarEntry entry(Action it, String language) {
        var day = it.plan().due();
        var title = platform.texts().text(language, "deeds.entry", it.title());
        var state = it.state() == Action.State.DROPPED ? State.CANCELLED : State.CONFIRMED;
        var entry =
                CalendarEntry.of(
                                Action.TYPE,
                                Long.toString(it.id()),
                                new When.AllDay(day, day),
                                title,
                                it.path())
                        .in(state, it.endedAt().orElse(it.madeAt()));
        var owner = it.plan().owner();
        return owner.isPresent() ? entry.to(Audience.person(owner.getAsLong())) : entry;
    }
}
