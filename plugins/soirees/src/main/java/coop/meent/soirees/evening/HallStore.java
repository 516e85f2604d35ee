package coop.meent.soirees.evening;

import coop.meent.soirees.typed.Cells;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Who is in the hall, in the database.
public final class HallStore {
    /// Two of one organisation who meet.
    public record Colleagues(String one, String other) {}

    /// How the plan falls behind.
    ///
    /// @param without a place, and no seat in any round
    /// @param gone with seats yet to come, and no place
    /// @param unseen with a place, not left out, and nobody noted that they came
    public record Behind(int without, int gone, int unseen) {
        public boolean any() {
            return without + gone > 0;
        }
    }

    /// {@return everybody who is there in a round, by table; who has a break comes last}
    public List<Place> round(Handle db, long event, int round) {
        return db.createQuery(
                        """
                        SELECT r.id, r.name, r.organisation, coalesce(s.table_no, 0) AS table_no,
                               coalesce(s.moved, false) AS moved
                          FROM soirees.registration r
                          LEFT JOIN soirees.seat s ON s.registration = r.id AND s.round = :round
                          LEFT JOIN soirees.attendance a ON a.registration = r.id
                         WHERE r.event = :event AND r.state = 'PLACED'
                           AND coalesce(a.from_round, 1) <= :round
                           AND coalesce(a.until_round, :round) >= :round
                         ORDER BY s.table_no NULLS LAST, r.name, r.id
                        """)
                .bind("event", event)
                .bind("round", round)
                .map((row, _) ->
                        new Place(
                                row.getLong("id"),
                                row.getString("name"),
                                Cells.number(row, "organisation"),
                                row.getInt("table_no"),
                                row.getBoolean("moved")))
                .list();
    }

    /// {@return the names of all who have a place, by registration}
    Map<Long, String> names(Handle db, long event) {
        return db
                .createQuery(
                        """
                        SELECT r.id, r.name FROM soirees.registration r
                         WHERE r.event = :event AND r.state = 'PLACED'
                        """)
                .bind("event", event)
                .map((row, _) -> Map.entry(row.getLong("id"), row.getString("name")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// {@return all who are there in some round, at no table yet}
    Map<Long, Place> people(Handle db, long event) {
        return db
                .createQuery(
                        """
                        SELECT r.id, r.name, r.organisation FROM soirees.registration r
                          LEFT JOIN soirees.attendance a ON a.registration = r.id
                         WHERE r.event = :event AND r.state = 'PLACED'
                           AND coalesce(a.until_round, a.from_round, 1) >= coalesce(a.from_round, 1)
                        """)
                .bind("event", event)
                .map((row, _) ->
                        new Place(
                                row.getLong("id"),
                                row.getString("name"),
                                Cells.number(row, "organisation"),
                                0,
                                false))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Place::registration, it -> it));
    }

    List<Colleagues> colleagues(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT a.name AS one, b.name AS other FROM soirees.seat s
                          JOIN soirees.seat t ON t.event = s.event AND t.round = s.round
                               AND t.table_no = s.table_no AND t.registration > s.registration
                          JOIN soirees.registration a ON a.id = s.registration
                          JOIN soirees.registration b ON b.id = t.registration
                         WHERE s.event = :event AND a.organisation = b.organisation
                         ORDER BY a.name, b.name
                        """)
                .bind("event", event)
                .map((row, _) -> new Colleagues(row.getString("one"), row.getString("other")))
                .list();
    }

    /// @param last the round that started last
    Behind behind(Handle db, long event, int last) {
        return db.createQuery(
                        """
                        SELECT count(*) FILTER (WHERE r.state = 'PLACED'
                                   AND coalesce(a.until_round, 1) >= coalesce(a.from_round, 1)
                                   AND NOT EXISTS (SELECT FROM soirees.seat s
                                                    WHERE s.registration = r.id)) AS without,
                               count(*) FILTER (WHERE r.state <> 'PLACED'
                                   AND EXISTS (SELECT FROM soirees.seat s
                                                WHERE s.registration = r.id AND s.round > :last))
                                   AS gone,
                               count(*) FILTER (WHERE r.state = 'PLACED'
                                   AND coalesce(a.until_round, 1) >= coalesce(a.from_round, 1)
                                   AND coalesce(p.state, 'EXPECTED') NOT IN ('HERE', 'LEFT'))
                                   AS unseen
                          FROM soirees.registration r
                          LEFT JOIN soirees.attendance a ON a.registration = r.id
                          LEFT JOIN soirees.presence p ON p.registration = r.id
                         WHERE r.event = :event
                        """)
                .bind("event", event)
                .bind("last", last)
                .map((row, _) ->
                        new Behind(row.getInt("without"), row.getInt("gone"), row.getInt("unseen")))
                .one();
    }
}
