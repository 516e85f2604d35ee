package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarPart;
import coop.meent.api.Calendars;
import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.core.calendars.CalendarWriter.Calendar;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Calendar files and mail parts, for plugins.
final class PluginCalendars implements Calendars {
    private final Sight sight;
    private final RevisionStore store;
    private final Pen pen;
    private final Clock clock;

    PluginCalendars(Sight sight, RevisionStore store, Pen pen, Clock clock) {
        this.sight = sight;
        this.store = store;
        this.pen = pen;
        this.clock = clock;
    }

    @Override
    public ZoneId zone() {
        return clock.getZone();
    }

    @Override
    public void file(Context ctx, CalendarEntry entry) {
        var viewer = Viewer.of(ctx);
        if (!sight.sees(viewer, entry)) {
            throw MeentException.notFound("calendar entry");
        }
        var known = sight.of(viewer, List.of(entry)).of(entry);
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.ics\"".formatted(entry.type(), plain(entry.id())));
        pen.answer(
                ctx, pen.write(Calendar.single(entry, known, Optional.empty()), viewer.language()));
    }

    private static String plain(String id) {
        return id.replaceAll("[^\\w.-]", "-");
    }

    @Override
    public CalendarPart part(Transaction tx, CalendarEntry entry, CalendarPart.Method method) {
        var db = tx.handle();
        store.hold(db, entry.type(), Set.of(entry.id()));
        store.note(db, entry.type(), List.of(Noting.seen(entry)), clock.instant());
        var known = store.within(db, entry.type(), entry.id()).orElseThrow();
        var told =
                method == CalendarPart.Method.CANCEL
                        ? entry.in(CalendarEntry.State.CANCELLED, clock.instant())
                        : entry;
        var calendar = Calendar.single(told, known, Optional.of(method.name()));
        return new CalendarPart(method, pen.write(calendar, "nl"));
    }
}
