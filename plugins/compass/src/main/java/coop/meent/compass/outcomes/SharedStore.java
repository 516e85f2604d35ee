package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.typed.Cells;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What is known of an organisation's scans from outside of them, in the database.
final class SharedStore {
    private static final String NEWEST =
            """
            SELECT s.id, s.closed_at, n.principle, n.tenths
              FROM (SELECT id, closed_at
                      FROM compass.scan
                     WHERE organisation = :organisation AND state = 'CLOSED'
                       AND shared_at IS NOT NULL
                     ORDER BY id DESC
                     LIMIT 1) s
              LEFT JOIN compass.standing n ON n.scan = s.id
             ORDER BY n.principle
            """;

    private static final String COMPLETE =
            """
            SELECT DISTINCT s.organisation
              FROM compass.scan s
             WHERE s.organisation = ANY(:organisations) AND s.state = 'CLOSED'
               AND (SELECT count(*) FROM compass.standing n WHERE n.scan = s.id) = :principles
            """;

    /// A scan that was shared with the board.
    ///
    /// @param standings the scores; fewer than seven when it is not complete
    public record Shared(int scan, Instant closedAt, Map<Principle, BigDecimal> standings) {
        public boolean complete() {
            return standings.size() == Principle.values().length;
        }

        public String path() {
            return Scan.path(scan) + "/results";
        }
    }

    /// {@return the newest scan of an organisation that was shared with the board}
    Optional<Shared> newest(Handle db, long organisation) {
        var standings = new EnumMap<Principle, BigDecimal>(Principle.class);
        var found = new HashMap<Integer, Instant>();
        db.createQuery(NEWEST)
                .bind("organisation", organisation)
                .map((row, _) -> {
                    found.put(row.getInt("id"), Cells.moment(row, "closed_at"));
                    int number = row.getInt("principle");
                    if (number > 0) {
                        standings.put(
                                Principle.of(Principle.TAGS + number).orElseThrow(),
                                BigDecimal.valueOf(row.getInt("tenths"), 1));
                    }
                    return number;
                })
                .list();
        return found.entrySet().stream()
                .findFirst()
                .map(it -> new Shared(it.getKey(), it.getValue(), standings));
    }

    /// {@return which of them have a closed scan with a score on every principle}
    Set<Long> complete(Handle db, Collection<Long> organisations) {
        return Set.copyOf(
                db.createQuery(COMPLETE)
                        .bindArray("organisations", Long.class, List.copyOf(organisations))
                        .bind("principles", Principle.values().length)
                        .mapTo(Long.class)
                        .list());
    }
}
