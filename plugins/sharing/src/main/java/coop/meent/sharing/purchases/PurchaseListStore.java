package coop.meent.sharing.purchases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What viewers see of the purchases. The eyes are what [PurchaseSight#binds] gives.
final class PurchaseListStore {
    private static final String SELECT =
            "SELECT "
                    + PurchaseRow.COLUMNS
                    + " FROM sharing.purchase p WHERE "
                    + PurchaseSight.SEES;

    private static final String OPEN =
            """
             AND p.state = 'OPEN' AND p.deadline >= :now AND (p.deadline, p.id) > (:moment, :id)
             ORDER BY p.deadline, p.id LIMIT :limit
            """;

    private static final String OVER =
            """
             AND p.deadline < :now AND p.state <> 'CANCELLED' AND (p.deadline, p.id) < (:moment, :id)
             ORDER BY p.deadline DESC, p.id DESC LIMIT :limit
            """;

    private static final String MINE =
            """
             AND (p.organisation = ANY(:own)
                  OR EXISTS (SELECT FROM sharing.commitment c
                              WHERE c.purchase = p.id AND c.organisation = ANY(:own)
                                AND c.amount > 0))
             AND (p.deadline, p.id) < (:moment, :id)
             ORDER BY p.deadline DESC, p.id DESC LIMIT :limit
            """;

    // what the viewer's organisations proposed or joined, ends soon and has too few; and what they
    // proposed, has enough and is not done
    private static final String WAITING =
            SELECT
                    + """
                     AND (p.state = 'REACHED' AND p.finished_at IS NULL AND p.organisation = ANY(:own)
                          OR p.state = 'OPEN' AND p.deadline BETWEEN :now AND :soon
                             AND (p.organisation = ANY(:own)
                                  OR EXISTS (SELECT FROM sharing.commitment c
                                              WHERE c.purchase = p.id AND c.amount > 0
                                                AND c.organisation = ANY(:own))))
                     ORDER BY p.deadline, p.id LIMIT :limit
                    """;

    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    List<Purchase> list(
            Handle db, Map<String, Object> eyes, PurchaseFilter filter, Instant now, int limit) {
        var start = filter.which() == PurchaseFilter.Which.OPEN ? Instant.EPOCH : LAST;
        var key = filter.after().orElse(new PurchaseFilter.Key(start, 0));
        return db.createQuery(SELECT + condition(filter.which()))
                .bindMap(eyes)
                .bind("now", now)
                .bind("moment", key.deadline())
                .bind("id", key.id())
                .bind("limit", limit)
                .map(new PurchaseRow())
                .list();
    }

    private static String condition(PurchaseFilter.Which which) {
        return switch (which) {
            case OPEN -> OPEN;
            case OVER -> OVER;
            case MINE -> MINE;
        };
    }

    /// {@return what waits for the viewer's organisations}
    ///
    /// @param soon the deadlines that are near
    List<Purchase> waiting(
            Handle db, Map<String, Object> eyes, Instant now, Instant soon, int limit) {
        return db.createQuery(WAITING)
                .bindMap(eyes)
                .bind("now", now)
                .bind("soon", soon)
                .bind("limit", limit)
                .map(new PurchaseRow())
                .list();
    }
}
