package coop.meent.shares.desk;

import coop.meent.shares.book.Amount;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Held;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What some holders have, at once.
final class HeldStore {
    private static final String HELD =
            """
            SELECT holder, class, sum(quantity)::bigint AS shares,
                   sum(capital_cents)::bigint AS capital, sum(paid_cents)::bigint AS paid
              FROM shares.leg
             WHERE holder = ANY(:holders) AND counts_from <= :day
               AND seq <= coalesce(
                   (SELECT max(seq) FROM shares.entry WHERE recorded_at <= :known), 0)
             GROUP BY holder, class
            HAVING sum(quantity) > 0
             ORDER BY holder, class
            """;

    List<Held> of(Handle db, AsOf asOf, Collection<Long> holders) {
        if (holders.isEmpty()) {
            return List.of();
        }
        return db.createQuery(HELD)
                .bindArray("holders", Long.class, holders)
                .bind("day", asOf.day())
                .bind("known", asOf.knownAt().orElse(Instant.parse("9999-12-31T00:00:00Z")))
                .map((row, _) ->
                        new Held(
                                row.getLong("holder"),
                                row.getInt("class"),
                                new Amount(
                                        row.getLong("shares"),
                                        row.getLong("capital"),
                                        row.getLong("paid"))))
                .list();
    }
}
