package coop.meent.soirees.recordings;

import coop.meent.api.Audience;
import coop.meent.api.DatedAudience;
import coop.meent.soirees.events.EventSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The recordings in the database, with all that the search must know of them.
final class FoundStore {
    private static final String SELECT =
            "SELECT "
                    + RecordingRow.COLUMNS
                    + """
                    , v.transcript, e.host,
                           CASE WHEN v.audience = 'attendees' THEN
                               ARRAY(SELECT g.person::text FROM soirees.registration g
                                      WHERE g.event = v.event AND g.state = 'PLACED'
                                        AND g.person IS NOT NULL ORDER BY g.person)
                           ELSE '{}' END AS attendees
                      FROM soirees.recording v JOIN soirees.event e ON e.id = v.event
                     WHERE e.state <> 'DRAFT' AND v.hidden = ''
                    """;

    private static final String STALE =
            """
            SELECT DISTINCT v.id
              FROM soirees.recording v JOIN soirees.registration g ON g.event = v.event
             WHERE v.audience = 'attendees' AND g.changed_at > :since
            """;

    /// A recording to be found.
    ///
    /// @param readers who finds it, and when
    record Found(Recording recording, String transcript, long host, List<DatedAudience> readers) {}

    List<Found> of(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + " AND v.id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(FoundStore::found)
                .list();
    }

    void each(Handle db, Consumer<Found> each) {
        db.createQuery(SELECT + " ORDER BY v.id").map(FoundStore::found).forEach(each);
    }

    /// {@return those for who had a place, at events where places changed hands since}
    List<Long> stale(Handle db, Instant since) {
        return db.createQuery(STALE).bind("since", since).mapTo(Long.class).list();
    }

    /// {@return those of an event for who had a place}
    List<Long> attended(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT id FROM soirees.recording
                         WHERE event = :event AND audience = 'attendees'
                        """)
                .bind("event", event)
                .mapTo(Long.class)
                .list();
    }

    private static Found found(ResultSet row, StatementContext context) throws SQLException {
        var recording = new RecordingRow().map(row, context);
        long host = row.getLong("host");
        var readers = new ArrayList<DatedAudience>();
        readers.add(Audience.TEAM.always());
        EventSight.ORGANISING.stream()
                .sorted()
                .map(it -> Audience.role(it, host).always())
                .forEach(readers::add);
        if (recording.audience().attendees()) {
            var persons = (String[]) row.getArray("attendees").getArray();
            Arrays.stream(persons)
                    .map(it -> Audience.person(Long.parseLong(it)).always())
                    .forEach(readers::add);
        } else {
            readers.add(new Audience(recording.audience().term()).always());
        }
        recording.audience().publicFrom().map(Audience.PUBLIC::from).ifPresent(readers::add);
        return new Found(recording, row.getString("transcript"), host, readers);
    }
}
