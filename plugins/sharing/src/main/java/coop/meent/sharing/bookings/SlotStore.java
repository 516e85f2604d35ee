package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Packing;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Which units are taken when, in the database.
final class SlotStore {
    // who asks is looked up once, the slots beside it
    private static final String LOOK =
            """
            WITH mine AS (
                SELECT b.id, b.state, b.series, b.starts, b.ends, b.units, b.thing, b.holds_until
                  FROM sharing.booking b
                 WHERE b.borrower = :person AND b.state IN ('REQUESTED', 'ACCEPTED', 'OUT')
                UNION ALL
                SELECT b.id, b.state, b.series, b.starts, b.ends, b.units, b.thing, b.holds_until
                  FROM sharing.guest me
                  JOIN sharing.guest g ON lower(g.email) = lower(me.email)
                  JOIN sharing.booking b ON b.guest = g.id
                 WHERE me.id = :guest AND b.state IN ('REQUESTED', 'ACCEPTED', 'OUT')),
            known AS (
                SELECT count(DISTINCT coalesce(series, -id)) FILTER (
                           WHERE thing = :thing AND state = 'REQUESTED'
                             AND holds_until > :now) AS open,
                       coalesce(bool_or(state = 'OUT' AND ends < :now), false) AS late,
                       min(id) FILTER (
                           WHERE thing = :thing AND starts = :from AND ends = :until
                             AND units = :units
                             AND (state = 'ACCEPTED' OR holds_until > :now)) AS same
                  FROM mine)
            SELECT k.open, k.late, k.same, s.booking, s.position, s.unit,
                   extract(epoch FROM lower(s.occupied))::bigint AS occupied_from,
                   extract(epoch FROM upper(s.occupied))::bigint AS occupied_until,
                   coalesce(s.holds_until <= :now, false) AS lapsed
              FROM known k
              LEFT JOIN sharing.slot s
                ON s.thing = :thing AND upper(s.occupied) > date_trunc('minute', :now::timestamptz)
            """;

    /// Who looks, at what and when.
    record Asked(long thing, Borrower borrower, Wish wish, Instant now) {}

    Look look(Handle db, Asked asked) {
        var found = new Found();
        db.createQuery(LOOK)
                .bind("thing", asked.thing())
                .bind("person", boxed(asked.borrower().person()))
                .bind("guest", boxed(asked.borrower().guest()))
                .bind("from", asked.wish().from())
                .bind("until", asked.wish().until())
                .bind("units", asked.wish().units())
                .bind("now", asked.now())
                .map((row, _) -> found.add(row))
                .list();
        return found.look();
    }

    // the rows of a look, of which each says all that is known of the borrower
    private static final class Found {
        private final List<Packing.Held> held = new ArrayList<>();
        private final HashSet<Long> lapsed = new HashSet<>();
        private int open;
        private boolean late;
        private OptionalLong same = OptionalLong.empty();

        boolean add(ResultSet row) throws SQLException {
            open = row.getInt("open");
            late = row.getBoolean("late");
            same = BookingRow.number(row, "same");
            long booking = row.getLong("booking");
            if (booking == 0) {
                return false;
            }
            return row.getBoolean("lapsed")
                    ? lapsed.add(booking)
                    : held.add(
                            new Packing.Held(
                                    booking,
                                    row.getInt("position"),
                                    row.getInt("unit"),
                                    span(row)));
        }

        Look look() {
            return new Look(held, lapsed, open, late, same);
        }
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                Instant.ofEpochSecond(row.getLong("occupied_from")),
                Instant.ofEpochSecond(row.getLong("occupied_until")));
    }

    /// {@return what is taken of these things in a time, a span for each unit}
    Map<Long, List<Span>> taken(Handle db, Collection<Long> things, Span within, Instant now) {
        var taken = new HashMap<Long, List<Span>>();
        things.forEach(it -> taken.put(it, new ArrayList<>()));
        db.createQuery(
                        """
                        SELECT s.thing, extract(epoch FROM lower(s.occupied))::bigint
                                   AS occupied_from,
                               extract(epoch FROM upper(s.occupied))::bigint AS occupied_until
                          FROM sharing.slot s
                         WHERE s.thing = ANY(:things) AND upper(s.occupied) > :from
                           AND lower(s.occupied) < :until
                           AND (s.holds_until IS NULL OR s.holds_until > :now)
                        """)
                .bindArray("things", Long.class, things)
                .bind("from", within.from())
                .bind("until", within.until())
                .bind("now", now)
                .map((row, _) ->
                        taken.computeIfAbsent(row.getLong("thing"), _ -> new ArrayList<>())
                                .add(span(row)))
                .list();
        return taken;
    }

    /// Gives a booking other units or another time.
    void place(Handle db, Booking booking, List<Integer> units) {
        release(db, booking.id());
        db.createUpdate(
                        """
                        INSERT INTO sharing.slot
                               (booking, position, thing, unit, occupied, holds_until)
                        SELECT :booking, u.position, :thing, u.unit, tstzrange(:from, :until),
                               :holds
                          FROM unnest(:units) WITH ORDINALITY u(unit, position)
                        """)
                .bind("booking", booking.id())
                .bind("thing", booking.thing())
                .bindArray("units", Integer.class, units)
                .bind("from", booking.occupied().from())
                .bind("until", booking.occupied().until())
                .bind("holds", booking.holdsUntil().orElse(null))
                .execute();
    }

    /// Gives others another number, to make room.
    void renumber(Handle db, List<Packing.Held> moved) {
        if (!moved.isEmpty()) {
            db.createUpdate(
                            """
                            UPDATE sharing.slot s SET unit = m.unit
                              FROM unnest(:bookings, :positions, :units)
                                   m(booking, position, unit)
                             WHERE s.booking = m.booking AND s.position = m.position
                            """)
                    .bindArray(
                            "bookings",
                            Long.class,
                            moved.stream().map(Packing.Held::booking).toList())
                    .bindArray(
                            "positions",
                            Integer.class,
                            moved.stream().map(Packing.Held::position).toList())
                    .bindArray(
                            "units", Integer.class, moved.stream().map(Packing.Held::unit).toList())
                    .execute();
        }
    }

    /// A request was agreed on: it holds for good.
    void keep(Handle db, long booking) {
        db.createUpdate("UPDATE sharing.slot SET holds_until = NULL WHERE booking = :booking")
                .bind("booking", booking)
                .execute();
    }

    /// What came back earlier is free from then on.
    void shorten(Handle db, long booking, Instant until) {
        db.createUpdate(
                        """
                        UPDATE sharing.slot SET occupied = tstzrange(lower(occupied), :until)
                         WHERE booking = :booking AND upper(occupied) > :until
                           AND lower(occupied) < :until
                        """)
                .bind("booking", booking)
                .bind("until", until)
                .execute();
        db.createUpdate(
                        """
                        DELETE FROM sharing.slot
                         WHERE booking = :booking AND lower(occupied) >= :until
                        """)
                .bind("booking", booking)
                .bind("until", until)
                .execute();
    }

    void release(Handle db, long booking) {
        db.createUpdate("DELETE FROM sharing.slot WHERE booking = :booking")
                .bind("booking", booking)
                .execute();
    }

    static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}
