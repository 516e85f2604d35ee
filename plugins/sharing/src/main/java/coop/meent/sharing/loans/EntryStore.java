package coop.meent.sharing.loans;

import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.BookingRow;
import coop.meent.sharing.bookings.Bookings.Found;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingRow;
import coop.meent.sharing.times.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Loans with their things, as calendars ask for them.
final class EntryStore {
    private static final int MOST = 500;

    // what one borrows, and what one answers for
    private static final String OF =
            "SELECT "
                    + BookingRow.COLUMNS
                    + """
                      FROM sharing.booking b
                     WHERE (b.borrower = :person
                            OR b.thing IN (SELECT t.id FROM sharing.thing t WHERE t.keeper = :person))
                       AND b.ends > :from AND b.starts < :until
                       AND b.state NOT IN ('CLOSURE', 'REOPENED')
                     ORDER BY b.starts, b.id LIMIT :most
                    """;

    private static final String BY_ID =
            "SELECT " + BookingRow.COLUMNS + " FROM sharing.booking b WHERE b.id = ANY(:ids)";

    List<Found> of(Handle db, long person, Span span) {
        return found(
                db,
                db.createQuery(OF)
                        .bind("person", person)
                        .bind("from", span.from())
                        .bind("until", span.until())
                        .bind("most", MOST)
                        .map(new BookingRow())
                        .list());
    }

    List<Found> byId(Handle db, Collection<Long> ids) {
        return found(
                db,
                db.createQuery(BY_ID)
                        .bindArray("ids", Long.class, ids)
                        .map(new BookingRow())
                        .list());
    }

    private static List<Found> found(Handle db, List<Booking> bookings) {
        var things = things(db, bookings.stream().map(Booking::thing).distinct().toList());
        return bookings.stream()
                .flatMap(it ->
                        Optional.ofNullable(things.get(it.thing()))
                                .map(thing -> new Found(thing, it))
                                .stream())
                .toList();
    }

    private static Map<Long, Thing> things(Handle db, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db
                        .createQuery(
                                "SELECT "
                                        + ThingRow.COLUMNS
                                        + " FROM sharing.thing t WHERE t.id = ANY(:ids)")
                        .bindArray("ids", Long.class, ids)
                        .map(new ThingRow())
                        .stream()
                        .collect(Collectors.toMap(Thing::id, it -> it));
    }
}
