package coop.meent.shares.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// Sums of legs, in the database.
final class HoldingStore {
    // from the kept day that is nearest, forth or back
    private static final String NOW =
            """
            SELECT holder, class, shares, capital_cents AS capital, paid_cents AS paid
              FROM shares.position WHERE day = :base::date
             UNION ALL
            SELECT holder, class, :sign * quantity, :sign * capital_cents, :sign * paid_cents
              FROM shares.leg WHERE counts_from > :after::date AND counts_from <= :through::date
            """;

    private static final String THEN =
            """
            SELECT holder, class, quantity AS shares, capital_cents AS capital, paid_cents AS paid
              FROM shares.leg WHERE counts_from <= :day AND seq <= :known
            """;

    private static final String HELD =
            """
            SELECT holder, class, sum(shares)::bigint AS shares, sum(capital)::bigint AS capital,
                   sum(paid)::bigint AS paid
              FROM (%s) AS part
             WHERE %s
             GROUP BY holder, class
            HAVING sum(shares) > 0
            """;

    private static final String LOTS =
            """
            SELECT holder, class, lot, min(counts_from) FILTER (WHERE quantity > 0) AS since,
                   sum(quantity)::bigint AS shares, sum(quantity * value_cents)::bigint AS nominal,
                   sum(capital_cents)::bigint AS capital, sum(paid_cents)::bigint AS paid
              FROM shares.leg
             WHERE %s AND counts_from <= :day AND seq <= :known
             GROUP BY holder, class, lot
            HAVING sum(quantity) > 0
             ORDER BY holder, class, lot
            """;

    /// {@return holdings by holder's number and class}
    ///
    /// @param reach the part of the register that is looked at
    List<Held> held(Handle db, View view, ReachRow reach, int limit) {
        var sql =
                HELD.formatted(parts(view), reach.condition())
                        + " ORDER BY holder, class LIMIT :limit";
        return reach.bound(bound(db.createQuery(sql), view))
                .bind("limit", limit)
                .map(HoldingStore::held)
                .list();
    }

    List<Held> of(Handle db, View view, List<Long> holders) {
        var sql =
                HELD.formatted(parts(view), "holder = ANY (:holders::bigint[])")
                        + " ORDER BY holder, class";
        return bound(db.createQuery(sql), view)
                .bindArray("holders", Long.class, holders)
                .map(HoldingStore::held)
                .list();
    }

    void each(Handle db, View view, ReachRow reach, Consumer<Held> consumer) {
        var sql = HELD.formatted(parts(view), reach.condition()) + " ORDER BY holder, class";
        var query = reach.bound(bound(db.createQuery(sql), view)).setFetchSize(1_000);
        try (var rows = query.map(HoldingStore::held).stream()) {
            rows.forEach(consumer);
        }
    }

    Totals totals(Handle db, View view) {
        var sql =
                """
                WITH held AS MATERIALIZED (%s)
                SELECT class, count(*) AS holders, sum(shares)::bigint AS shares,
                       sum(capital)::bigint AS capital, sum(paid)::bigint AS paid
                  FROM held GROUP BY class
                 UNION ALL
                SELECT NULL, count(*), 0, 0, 0 FROM (SELECT FROM held GROUP BY holder) AS each
                 ORDER BY class NULLS FIRST
                """
                        .formatted(HELD.formatted(parts(view), "true"));
        var rows =
                bound(db.createQuery(sql), view)
                        .map((row, _) ->
                                new Totals.OfClass(
                                        row.getInt("class"), row.getLong("holders"), amount(row)))
                        .list();
        return new Totals(rows.getFirst().holders(), rows.subList(1, rows.size()));
    }

    List<LotHeld> lotsOf(Handle db, LocalDate day, long known, long holder) {
        return lots(db.createQuery(LOTS.formatted("holder = :which")), day, known, holder);
    }

    List<LotHeld> holdersOf(Handle db, LocalDate day, long known, long lot) {
        return lots(db.createQuery(LOTS.formatted("lot = :which")), day, known, lot);
    }

    private static List<LotHeld> lots(Query query, LocalDate day, long known, long which) {
        return query.bind("day", day)
                .bind("known", known)
                .bind("which", which)
                .map((row, _) -> lot(row))
                .list();
    }

    /// {@return the days of which positions are kept}
    List<LocalDate> kept(Handle db) {
        return db.createQuery("SELECT day FROM shares.snapshot ORDER BY day")
                .mapTo(LocalDate.class)
                .list();
    }

    long lastHolder(Handle db) {
        return db.createQuery("SELECT coalesce(max(holder), 0) FROM shares.leg")
                .mapTo(Long.class)
                .one();
    }

    OptionalLong lastSeq(Handle db, Instant known) {
        return db.createQuery(
                        """
                        SELECT seq FROM shares.entry WHERE recorded_at <= :known
                         ORDER BY recorded_at DESC, seq DESC LIMIT 1
                        """)
                .bind("known", known)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static String parts(View view) {
        return switch (view) {
            case View.Now _ -> NOW;
            case View.Then _ -> THEN;
        };
    }

    private static Query bound(Query query, View view) {
        return switch (view) {
            case View.Now(var base, var sign, var after, var through) ->
                    query.bind("base", base)
                            .bind("sign", sign)
                            .bind("after", after)
                            .bind("through", through);
            case View.Then(var day, long known) -> query.bind("day", day).bind("known", known);
        };
    }

    private static Held held(ResultSet row, StatementContext context) throws SQLException {
        return new Held(row.getLong("holder"), row.getInt("class"), amount(row));
    }

    private static LotHeld lot(ResultSet row) throws SQLException {
        var amount = amount(row);
        return new LotHeld(
                row.getLong("holder"),
                row.getInt("class"),
                row.getLong("lot"),
                row.getObject("since", LocalDate.class),
                row.getLong("nominal") / amount.shares(),
                amount);
    }

    static Amount amount(ResultSet row) throws SQLException {
        return new Amount(row.getLong("shares"), row.getLong("capital"), row.getLong("paid"));
    }
}
