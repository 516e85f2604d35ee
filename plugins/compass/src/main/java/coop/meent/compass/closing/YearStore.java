package coop.meent.compass.closing;

import coop.meent.api.Principle;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanRow;
import coop.meent.compass.scores.Comparison.Change;
import coop.meent.compass.scores.Score;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Closed scans beside each other, and what the network reads of them.
final class YearStore {
    /// {@return the closed scans before this one, of the same organisation or person and with the
    /// same set of questions}
    List<Scan> before(Handle db, Scan scan) {
        return db.createQuery(
                        "SELECT "
                                + ScanRow.COLUMNS
                                + """
                                  FROM compass.scan s JOIN compass.scan now ON now.id = :id
                                 WHERE s.id < now.id AND s.state = 'CLOSED'
                                   AND s.set_id = now.set_id
                                   AND (s.organisation = now.organisation
                                        OR s.organisation IS NULL AND now.organisation IS NULL
                                           AND s.person = now.person)
                                 ORDER BY s.id
                                """)
                .bind("id", scan.id())
                .map(new ScanRow())
                .list();
    }

    /// {@return the questions that were retired while people answered}
    Set<String> leftOut(Handle db, int scan) {
        return Set.copyOf(
                db.createQuery("SELECT unnest(left_out) FROM compass.scan WHERE id = :scan")
                        .bind("scan", scan)
                        .mapTo(String.class)
                        .list());
    }

    void stands(Handle db, int scan, Map<Principle, Integer> tenths) {
        try (var batch =
                db.prepareBatch(
                        """
                        INSERT INTO compass.standing (scan, principle, tenths)
                        VALUES (:scan, :principle, :tenths)
                        """)) {
            tenths.forEach((principle, score) ->
                    batch.bind("scan", scan)
                            .bind("principle", principle.number())
                            .bind("tenths", score)
                            .add());
            batch.execute();
        }
    }

    void change(Handle db, int scan, int earlier, Collection<Change> changes) {
        try (var batch =
                db.prepareBatch(
                        """
                        INSERT INTO compass.change (scan, earlier, principle, questions,
                               before_tenths, before_of, now_tenths, now_of)
                        VALUES (:scan, :earlier, :principle, :questions,
                                :before, :beforeOf, :now, :nowOf)
                        """)) {
            changes.forEach(it ->
                    batch.bind("scan", scan)
                            .bind("earlier", earlier)
                            .bind("principle", it.principle().number())
                            .bind("questions", it.questions())
                            .bind("before", it.before().map(Tenths::of).orElse(null))
                            .bind("beforeOf", of(it.before()))
                            .bind("now", it.now().map(Tenths::of).orElse(null))
                            .bind("nowOf", of(it.now()))
                            .add());
            batch.execute();
        }
    }

    private static long of(Optional<Score> score) {
        return score.map(Score::of).orElse(0L);
    }

    void unchange(Handle db, int scan) {
        db.createUpdate("DELETE FROM compass.change WHERE scan = :scan")
                .bind("scan", scan)
                .execute();
    }

    /// Keeps which questions stayed out of the comparison.
    void compared(Handle db, int scan, List<String> without) {
        db.createUpdate("UPDATE compass.scan SET compared_without = :without WHERE id = :scan")
                .bind("scan", scan)
                .bindArray("without", String.class, without)
                .execute();
    }

    /// {@return the sets of which a scan is closed}
    List<String> sets(Handle db) {
        return db.createQuery("SELECT DISTINCT set_id FROM compass.scan WHERE state = 'CLOSED'")
                .mapTo(String.class)
                .list();
    }

    /// {@return the scans of a set that were compared when other questions were retired}
    List<Integer> stale(Handle db, String set, List<String> retired, int limit) {
        return db.createQuery(
                        """
                        SELECT id FROM compass.scan
                         WHERE state = 'CLOSED' AND set_id = :set
                           AND compared_without <> CAST(:retired AS text[])
                         ORDER BY id LIMIT :limit
                        """)
                .bind("set", set)
                .bindArray("retired", String.class, retired)
                .bind("limit", limit)
                .mapTo(Integer.class)
                .list();
    }
}
