package coop.meent.orchard;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarSource;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The picking days, for the agenda and for whoever subscribes.
// cut: source
final class PickingCalendar implements CalendarSource {
    private final PickingStore store;

    PickingCalendar(PickingStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return Picking.TYPE;
    }

    @Override
    public List<CalendarEntry> between(Handle db, Viewer viewer, LocalDate from, LocalDate until) {
        return entries(store.between(db, from, until));
    }

    @Override
    public List<CalendarEntry> own(Handle db, Viewer viewer, LocalDate from) {
        return entries(store.of(db, viewer.person().orElseThrow(), from));
    }

    @Override
    public List<CalendarEntry> entries(Handle db, Viewer viewer, Collection<String> ids) {
        return entries(store.byId(db, ids.stream().map(Long::valueOf).toList()));
    }

    private static List<CalendarEntry> entries(List<Picking> pickings) {
        return pickings.stream().map(Picking::entry).toList();
    }
}
// end
