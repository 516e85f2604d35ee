package coop.meent.sharing.loans;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarSource;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Bookings;
import coop.meent.sharing.times.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Loans in the agenda and in the feeds of those who borrow or lend.
final class LoanCalendar implements CalendarSource {
    private static final int YEARS = 2;

    private final EntryStore store = new EntryStore();
    private final Platform platform;

    LoanCalendar(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String type() {
        return Tidings.TYPE;
    }

    // the agenda of the site shows nobody the loans of others
    @Override
    public List<CalendarEntry> between(Handle db, Viewer viewer, LocalDate from, LocalDate until) {
        return viewer.signedIn() ? touching(db, viewer, from, until) : List.of();
    }

    @Override
    public List<CalendarEntry> own(Handle db, Viewer viewer, LocalDate from) {
        return touching(db, viewer, from, from.plusYears(YEARS));
    }

    private List<CalendarEntry> touching(
            Handle db, Viewer viewer, LocalDate from, LocalDate until) {
        var zone = platform.calendars().zone();
        var span =
                new Span(
                        from.atStartOfDay(zone).toInstant(),
                        until.plusDays(1).atStartOfDay(zone).toInstant());
        return entries(viewer, store.of(db, viewer.person().orElse(0), span));
    }

    @Override
    public List<CalendarEntry> entries(Handle db, Viewer viewer, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return entries(viewer, store.byId(db, numbers));
    }

    private List<CalendarEntry> entries(Viewer viewer, List<Bookings.Found> all) {
        return all.stream().map(it -> Entries.of(platform, it, viewer.language())).toList();
    }
}
