package coop.meent.soirees.evening;

import coop.meent.api.Slice;
import coop.meent.soirees.checkin.Presence;
import coop.meent.soirees.typed.Cells;
import org.jdbi.v3.core.Handle;

/// The people of an evening in the database, for the organiser's list.
final class PersonStore {
    /// {@return who has a place, by registration}
    ///
    /// @param name part of it; empty for all
    /// @param after the last one of the page before; 0 for the first page
    Slice<Person> list(Handle db, long event, String name, long after, int limit) {
        var rows =
                db.createQuery(
                                """
                                SELECT r.id AS registration, r.name, r.organisation,
                                       coalesce(a.table_no, 0) AS table_no,
                                       coalesce(a.accessible, false) AS accessible,
                                       coalesce(a.from_round, 1) AS from_round, a.until_round,
                                       coalesce(p.state, 'EXPECTED') AS presence
                                  FROM soirees.registration r
                                  LEFT JOIN soirees.attendance a ON a.registration = r.id
                                  LEFT JOIN soirees.presence p ON p.registration = r.id
                                 WHERE r.event = :event AND r.state = 'PLACED' AND r.id > :after
                                   AND strpos(lower(r.name), lower(:name)) > 0
                                 ORDER BY r.id LIMIT :limit
                                """)
                        .bind("event", event)
                        .bind("after", after)
                        .bind("name", name)
                        .bind("limit", limit + 1)
                        .map((row, _) ->
                                new Person(
                                        row.getLong("registration"),
                                        row.getString("name"),
                                        Cells.number(row, "organisation"),
                                        AttendanceStore.read(row),
                                        Presence.State.valueOf(row.getString("presence"))))
                        .list();
        return Slice.of(rows, limit, it -> Long.toString(it.id()));
    }
}
