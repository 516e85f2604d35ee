package coop.meent.compass.closing;

import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Scans as they are closed.
final class CloseStore {
    private static final String ANSWERED =
            """
            EXISTS (SELECT FROM compass.respondent r JOIN compass.answer a ON a.respondent = r.id
                     WHERE r.scan = s.id AND a.answer <> '')
            """;

    boolean answered(Handle db, int scan) {
        return db.createQuery("SELECT " + ANSWERED + " FROM compass.scan s WHERE s.id = :scan")
                .bind("scan", scan)
                .mapTo(Boolean.class)
                .one();
    }

    void close(Handle db, int scan, Instant at, Collection<String> leftOut) {
        db.createUpdate(
                        """
                        UPDATE compass.scan
                           SET state = 'CLOSED', closed_at = :at, left_out = :leftOut,
                               version = version + 1
                         WHERE id = :scan
                        """)
                .bind("scan", scan)
                .bind("at", at)
                .bindArray("leftOut", String.class, leftOut.stream().sorted().toList())
                .execute();
    }

    /// {@return open scans whose last day has passed, and to which somebody answered}
    List<Scan> due(Handle db, LocalDate today, int limit) {
        return db.createQuery(
                        "SELECT "
                                + ScanRow.COLUMNS
                                + """
                                  FROM compass.scan s
                                 WHERE s.state = 'OPEN' AND s.closes_on < :today AND
                                """
                                + ANSWERED
                                + " ORDER BY s.id LIMIT :limit")
                .bind("today", today)
                .bind("limit", limit)
                .map(new ScanRow())
                .list();
    }

    /// {@return who answered signed in}
    Set<Long> persons(Handle db, int scan) {
        return Set.copyOf(
                db.createQuery(
                                """
                                SELECT person FROM compass.respondent
                                 WHERE scan = :scan AND person IS NOT NULL
                                """)
                        .bind("scan", scan)
                        .mapTo(Long.class)
                        .list());
    }
}
