package coop.meent.sharing.bookings;

import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Lists of bookings in the database, newest first.
final class ListStore {
    // a request counts as lapsed before anything has noted it
    private static final String ASKED =
            """
               AND CASE WHEN b.state = 'REQUESTED' AND b.holds_until <= :now THEN 'LAPSED'
                        ELSE b.state END = ANY(:states)
               AND b.id < :before
             ORDER BY b.id DESC LIMIT :limit
            """;

    /// A piece of a list.
    ///
    /// @param before only what has a smaller number
    /// @param limit one more than is shown
    record Piece(Which which, long before, int limit, Instant now) {}

    List<Booking> borrowed(Handle db, Actor actor, Piece piece) {
        return db.createQuery(
                        "SELECT "
                                + BookingRow.COLUMNS
                                + """
                                  FROM sharing.booking b
                                 WHERE (b.borrower = :person OR b.guest = :guest)
                                """
                                + ASKED)
                .bind("person", SlotStore.boxed(actor.viewer().person()))
                .bind("guest", SlotStore.boxed(actor.guest()))
                .bind("now", piece.now())
                .bindArray("states", String.class, (Object[]) piece.which().states())
                .bind("before", piece.before())
                .bind("limit", piece.limit())
                .map(new BookingRow())
                .list();
    }

    List<Booking> lent(Handle db, Collection<Long> organisations, Piece piece) {
        return db.createQuery(
                        "SELECT "
                                + BookingRow.COLUMNS
                                + """
                                  FROM sharing.booking b
                                 WHERE b.thing IN (SELECT t.id FROM sharing.thing t
                                                    WHERE t.organisation = ANY(:organisations))
                                """
                                + ASKED)
                .bindArray("organisations", Long.class, organisations)
                .bind("now", piece.now())
                .bindArray("states", String.class, (Object[]) piece.which().states())
                .bind("before", piece.before())
                .bind("limit", piece.limit())
                .map(new BookingRow())
                .list();
    }

    Map<Long, Thing> things(Handle db, Collection<Long> things) {
        var ids = Set.copyOf(things);
        return db
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
