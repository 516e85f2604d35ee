package coop.meent.orchard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The picking days in the database.
final class PickingStore {
    private static final String ROW =
            """
            SELECT id, organiser, title, place, starts_at, minutes, until, members, cancelled, changed_at
              FROM orchard.picking
            """;

    private final RowMapper<Picking> picking;

    /// @param zone in which the days are read
    PickingStore(ZoneId zone) {
        this.picking = (row, _) -> picking(row, zone);
    }

    long insert(Handle db, Picking it) {
        return db.createQuery(
                        """
                        INSERT INTO orchard.picking
                               (organiser, title, place, starts_at, minutes, until, members, changed_at)
                        VALUES (:organiser, :title, :place, :starts, :minutes, :until, :members, :changed)
                        RETURNING id
                        """)
                .bind("organiser", it.organiser())
                .bind("title", it.title())
                .bind("place", it.place())
                .bind("starts", it.starts().toOffsetDateTime())
                .bind("minutes", it.minutes())
                .bind("until", it.until())
                .bind("members", it.members())
                .bind("changed", it.changedAt())
                .mapTo(Long.class)
                .one();
    }

    // cut: between
    List<Picking> between(Handle db, LocalDate from, LocalDate until) {
        return db.createQuery(
                        ROW
                                + """
                                 WHERE until >= :from AND starts_at < :until::date + 1
                                 ORDER BY starts_at, id
                                """)
                .bind("from", from)
                .bind("until", until)
                .map(picking)
                .list();
    }

    // end

    List<Picking> of(Handle db, long organiser, LocalDate from) {
        return db.createQuery(
                        ROW
                                + " WHERE organiser = :organiser AND until >= :from ORDER BY starts_at, id")
                .bind("organiser", organiser)
                .bind("from", from)
                .map(picking)
                .list();
    }

    List<Picking> byId(Handle db, Collection<Long> ids) {
        return db.createQuery(ROW + " WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .map(picking)
                .list();
    }

    void retitle(Handle db, long id, String title, Instant now) {
        db.createUpdate(
                        "UPDATE orchard.picking SET title = :title, changed_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("title", title)
                .bind("now", now)
                .execute();
    }

    void move(Handle db, long id, ZonedDateTime starts, Instant now) {
        db.createUpdate(
                        """
                        UPDATE orchard.picking
                           SET starts_at = :starts, until = greatest(until, :day), changed_at = :now
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("starts", starts.toOffsetDateTime())
                .bind("day", starts.toLocalDate())
                .bind("now", now)
                .execute();
    }

    void cancel(Handle db, long id, Instant now) {
        db.createUpdate(
                        "UPDATE orchard.picking SET cancelled = true, changed_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    private static Picking picking(ResultSet row, ZoneId zone) throws SQLException {
        return new Picking(
                row.getLong("id"),
                row.getLong("organiser"),
                row.getString("title"),
                row.getString("place"),
                row.getTimestamp("starts_at").toInstant().atZone(zone),
                row.getInt("minutes"),
                row.getObject("until", LocalDate.class),
                row.getBoolean("members"),
                row.getBoolean("cancelled"),
                row.getTimestamp("changed_at").toInstant());
    }
}
