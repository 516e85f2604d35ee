package coop.meent.compass.network;

import coop.meent.api.Principle;
import coop.meent.compass.typed.Cells;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reads the last closed scans of some organisations.
final class OwnStore {
    private static final String LAST =
            """
            SELECT s.id, s.organisation, s.closed_at, t.principle, t.tenths
              FROM (SELECT DISTINCT ON (organisation) id, organisation, closed_at
                      FROM compass.scan
                     WHERE organisation IN (<ids>) AND state = 'CLOSED' AND set_id = :set
                     ORDER BY organisation, closed_at DESC, id DESC) s
              JOIN compass.standing t ON t.scan = s.id
             ORDER BY s.organisation, t.principle
            """;

    /// A scan and its scores.
    record Last(int scan, long organisation, Instant at, Map<Principle, Integer> tenths) {}

    List<Last> of(Handle db, Collection<Long> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<Integer, Last>();
        db.createQuery(LAST)
                .bindList("ids", organisations)
                .bind("set", MakingStore.SET)
                .map((row, _) -> {
                    int scan = row.getInt("id");
                    var last =
                            found.getOrDefault(
                                    scan,
                                    new Last(
                                            scan,
                                            row.getLong("organisation"),
                                            Cells.moment(row, "closed_at"),
                                            new EnumMap<>(Principle.class)));
                    var principle =
                            Principle.of(Principle.TAGS + row.getInt("principle")).orElseThrow();
                    last.tenths().put(principle, row.getInt("tenths"));
                    found.put(scan, last);
                    return scan;
                })
                .list();
        return List.copyOf(found.values());
    }
}
