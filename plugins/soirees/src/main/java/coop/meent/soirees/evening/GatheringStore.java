package coop.meent.soirees.evening;

import coop.meent.soirees.events.Event;
import coop.meent.soirees.matching.Pair;
import coop.meent.soirees.matching.Wish;
import coop.meent.soirees.typed.Cells;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What a plan is made of, in the database. What people hope leaves this package to nobody.
final class GatheringStore {
    private static final String ATTENDEES =
            """
            WITH earlier AS (
                SELECT DISTINCT p.organisation FROM soirees.event q
                  JOIN soirees.registration p ON p.event = q.id
                 WHERE q.host = :host AND q.starts < :starts AND q.kind = 'SOIREE'
                   AND q.state = 'PUBLISHED' AND p.state = 'PLACED'
                   AND p.organisation IS NOT NULL)
            SELECT r.id AS registration, r.organisation, r.state = 'PLACED' AS placed,
                   coalesce(h.languages, '{}') AS languages,
                   coalesce(h.topics, '{}') AS topics,
                   a.registration IS NOT NULL AS known,
                   coalesce(a.table_no, 0) AS table_no,
                   coalesce(a.accessible, false) AS accessible,
                   coalesce(a.from_round, 1) AS from_round, a.until_round,
                   r.organisation IS NOT NULL AND o.organisation IS NULL AS newcomer
              FROM soirees.registration r
              LEFT JOIN soirees.hopes h ON h.registration = r.id
              LEFT JOIN soirees.attendance a ON a.registration = r.id
              LEFT JOIN earlier o ON o.organisation = r.organisation
             WHERE r.event = :event
               AND (r.state = 'PLACED'
                    OR EXISTS (SELECT FROM soirees.seat s WHERE s.registration = r.id))
             ORDER BY r.id
            """;

    // tables first: a join of everybody with everybody else took a minute on eight large evenings
    private static final String MET =
            """
            WITH before AS (
                SELECT e.id, row_number() OVER (ORDER BY e.starts DESC, e.id DESC) AS ago
                  FROM soirees.event e
                 WHERE e.host = :host AND e.kind = 'SOIREE' AND e.state = 'PUBLISHED'
                   AND e.starts < :starts AND e.id <> :event
                 ORDER BY e.starts DESC, e.id DESC LIMIT 8),
            here AS (
                SELECT r.id, coalesce('p' || r.person, lower(r.email)) AS who
                  FROM soirees.registration r
                 WHERE r.event = :event AND r.state = 'PLACED'
                   AND (r.person IS NOT NULL OR r.email <> '')),
            sat AS (
                SELECT b.ago, s.event, s.round, s.table_no, h.id
                  FROM before b
                  JOIN soirees.seat s ON s.event = b.id
                  JOIN soirees.registration r ON r.id = s.registration
                  JOIN here h ON h.who = coalesce('p' || r.person, lower(r.email))
                 WHERE EXISTS (SELECT FROM soirees.round t
                                WHERE t.event = s.event AND t.round = s.round
                                  AND t.starts IS NOT NULL)
                    OR NOT EXISTS (SELECT FROM soirees.round t
                                    WHERE t.event = s.event AND t.starts IS NOT NULL)),
            tables AS (
                SELECT ago, array_agg(id) AS people
                  FROM sat GROUP BY ago, event, round, table_no)
            SELECT one, other, min(ago) AS ago
              FROM tables, unnest(people) AS one, unnest(people) AS other
             WHERE one < other
             GROUP BY one, other
            """;

    /// {@return who has a place, and who sat somewhere before they cancelled}
    List<Attendee> attendees(Handle db, Event event) {
        return db.createQuery(ATTENDEES)
                .bind("event", event.id())
                .bind("host", event.host())
                .bind("starts", event.times().starts())
                .map((row, context) ->
                        new Attendee(
                                AttendanceStore.read(row),
                                Cells.number(row, "organisation"),
                                row.getBoolean("placed"),
                                row.getBoolean("known"),
                                Cells.texts(row, "languages"),
                                Cells.texts(row, "topics"),
                                row.getBoolean("newcomer")))
                .list();
    }

    Map<Long, List<Wish>> wishes(Handle db, long event) {
        return db
                .createQuery(
                        """
                        SELECT w.registration, w.other, w.sector, w.topic FROM soirees.wish w
                          JOIN soirees.registration r ON r.id = w.registration
                         WHERE r.event = :event AND r.state = 'PLACED' ORDER BY w.id
                        """)
                .bind("event", event)
                .map((row, context) ->
                        Map.entry(
                                row.getLong("registration"),
                                wish(
                                        row.getLong("other"),
                                        row.getString("sector"),
                                        row.getString("topic"))))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Wish wish(long other, String sector, String topic) {
        if (other != 0) {
            return new Wish.Person(other);
        }
        return sector.isEmpty() ? new Wish.Topic(topic) : new Wish.Sector(sector);
    }

    Map<Long, Set<Long>> ratherNot(Handle db, long event) {
        var all = new HashMap<Long, Set<Long>>();
        db.createQuery(
                        """
                        SELECT n.registration, n.other FROM soirees.rather_not n
                          JOIN soirees.registration r ON r.id = n.registration
                         WHERE r.event = :event AND r.state = 'PLACED'
                        """)
                .bind("event", event)
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(it ->
                        all.computeIfAbsent(it.getKey(), key -> new HashSet<>())
                                .add(it.getValue()));
        return all;
    }

    /// {@return who met at an earlier soirée of the host, and how many of these ago: the same
    /// persons, or guests with the same address}
    Map<Pair, Integer> met(Handle db, Event event) {
        var ago = new HashMap<Pair, Integer>();
        db.createQuery(MET)
                .bind("event", event.id())
                .bind("host", event.host())
                .bind("starts", event.times().starts())
                .map((row, context) ->
                        Map.entry(
                                new Pair(row.getLong("one"), row.getLong("other")),
                                row.getInt("ago")))
                .forEach(it -> ago.put(it.getKey(), it.getValue()));
        return ago;
    }
}
