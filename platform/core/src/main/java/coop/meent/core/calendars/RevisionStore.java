package coop.meent.core.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What is remembered of entries, in the database. A plugin's transaction reaches it through two
/// functions.
final class RevisionStore {
    /// What an entry of a type is now.
    record Seen(String id, String fingerprint, boolean cancelled) {}

    /// {@return the name of this site in the ids of its entries, the same after a restore}
    String site(Handle db) {
        return db.createQuery("SELECT name::text FROM core.calendar_site")
                .mapTo(String.class)
                .one();
    }

    /// Lets nobody else look at these entries until the transaction ends, in an order that all
    /// keep.
    void hold(Handle db, String type, Collection<String> ids) {
        db.createQuery("SELECT core.hold_calendar(:type, :ids)::text")
                .bind("type", type)
                .bindArray("ids", String.class, ids.stream().sorted().toList())
                .mapTo(String.class)
                .list();
    }

    /// Remembers what entries are now.
    void note(Handle db, String type, List<Seen> entries, Instant now) {
        db.createQuery(
                        """
                        SELECT core.note_calendar(:type, :ids, :prints, :cancelled, :now)::text
                        """)
                .bind("type", type)
                .bindArray("ids", String.class, entries.stream().map(Seen::id).toList())
                .bindArray("prints", String.class, entries.stream().map(Seen::fingerprint).toList())
                .bindArray(
                        "cancelled", Boolean.class, entries.stream().map(Seen::cancelled).toList())
                .bind("now", now)
                .mapTo(String.class)
                .list();
    }

    /// {@return what is remembered of one entry, within a plugin's transaction}
    Optional<Revision> within(Handle db, String type, String id) {
        return db.createQuery("SELECT * FROM core.noted_calendar(:type, :id)")
                .bind("type", type)
                .bind("id", id)
                .map((row, _) -> revision(row))
                .findOne();
    }

    /// {@return what is remembered of entries, by `type:id`, in one query}
    Map<String, Revision> of(Handle db, Map<String, List<String>> idsByType) {
        if (idsByType.isEmpty()) {
            return Map.of();
        }
        var types = new HashMap<String, Revision>();
        var ids = idsByType.values().stream().flatMap(List::stream).toList();
        var names =
                idsByType.entrySet().stream()
                        .flatMap(it -> it.getValue().stream().map(_ -> it.getKey()))
                        .collect(Collectors.toList());
        db.createQuery(
                        """
                        SELECT r.type, r.id, r.sequence, r.fingerprint, r.before, r.changed_at, r.cancelled_at
                          FROM core.calendar_revision r
                          JOIN unnest(:types, :ids) AS asked (type, id) USING (type, id)
                        """)
                .bindArray("types", String.class, names)
                .bindArray("ids", String.class, ids)
                .map((row, _) ->
                        Map.entry(row.getString("type") + ":" + row.getString("id"), revision(row)))
                .forEach(it -> types.put(it.getKey(), it.getValue()));
        return types;
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("sequence"),
                row.getString("fingerprint"),
                row.getString("before"),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("cancelled_at")).map(Timestamp::toInstant));
    }
}
