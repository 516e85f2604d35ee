package coop.meent.shares.book;

import coop.meent.shares.book.Movements.Change;
import coop.meent.shares.book.Movements.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// What legs did in a period, in the database.
final class MovementStore {
    // a loss goes the way of the shares with which it travels
    private static final String CHANGES =
            """
            SELECT l.class, e.kind, count(DISTINCT e.seq) AS entries,
                   coalesce(sum(l.quantity) FILTER (WHERE l.way > 0), 0)::bigint AS shares,
                   coalesce(sum(l.capital_cents) FILTER (WHERE l.way > 0), 0)::bigint AS capital,
                   coalesce(sum(l.paid_cents) FILTER (WHERE l.way > 0), 0)::bigint AS paid,
                   coalesce(sum(l.quantity) FILTER (WHERE l.way < 0), 0)::bigint AS shares_out,
                   coalesce(sum(l.capital_cents) FILTER (WHERE l.way < 0), 0)::bigint AS capital_out,
                   coalesce(sum(l.paid_cents) FILTER (WHERE l.way < 0), 0)::bigint AS paid_out
              FROM (SELECT m.*, sign(coalesce(nullif(m.quantity, 0),
                           (SELECT nullif(sum(o.quantity), 0) FROM shares.leg o
                             WHERE o.register_id = m.register_id AND o.holder = m.holder
                               AND o.class = m.class AND o.lot = m.lot
                               AND o.counts_from = m.counts_from AND o.seq = m.seq),
                           m.paid_cents)) AS way
                      FROM shares.leg m
                     WHERE m.counts_from BETWEEN :from AND :to) AS l
              JOIN shares.entry e ON e.register_id = l.register_id AND e.seq = l.seq
             GROUP BY l.class, e.kind
             ORDER BY l.class, e.kind
            """;

    // what ends at the end of the last day counts from the day after
    private static final String LEAVING =
            """
            SELECT l.class, sum(l.quantity)::bigint AS shares,
                   sum(l.capital_cents)::bigint AS capital, sum(l.paid_cents)::bigint AS paid
              FROM shares.leg l JOIN shares.entry e ON e.register_id = l.register_id AND e.seq = l.seq
             WHERE l.counts_from = :to::date + 1 AND e.effective = :to
             GROUP BY l.class
            """;

    Movements of(Handle db, Period period, Totals opening, Totals closing) {
        var changes = changes(db, period);
        var leaving = leaving(db, period);
        var classes = new TreeSet<>(changes.keySet());
        opening.classes().forEach(it -> classes.add(it.shareClass()));
        closing.classes().forEach(it -> classes.add(it.shareClass()));
        var rows = new ArrayList<Movements.OfClass>();
        for (int shareClass : classes) {
            rows.add(
                    new Movements.OfClass(
                            shareClass,
                            opening.of(shareClass),
                            changes.getOrDefault(shareClass, List.of()),
                            closing.of(shareClass),
                            leaving.getOrDefault(shareClass, Amount.NONE)));
        }
        return new Movements(period, rows);
    }

    private static Map<Integer, List<Change>> changes(Handle db, Period period) {
        var changes = new HashMap<Integer, List<Change>>();
        db.createQuery(CHANGES)
                .bind("from", period.from())
                .bind("to", period.to())
                .map((row, _) -> Map.entry(row.getInt("class"), change(row)))
                .forEach(it ->
                        changes.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                                .add(it.getValue()));
        return changes;
    }

    private static Map<Integer, Amount> leaving(Handle db, Period period) {
        var leaving = new HashMap<Integer, Amount>();
        db.createQuery(LEAVING)
                .bind("to", period.to())
                .map((row, _) -> Map.entry(row.getInt("class"), HoldingStore.amount(row)))
                .forEach(it -> leaving.put(it.getKey(), it.getValue()));
        return leaving;
    }

    private static Change change(ResultSet row) throws SQLException {
        var out =
                new Amount(
                        row.getLong("shares_out"),
                        row.getLong("capital_out"),
                        row.getLong("paid_out"));
        return new Change(
                row.getString("kind"), row.getLong("entries"), HoldingStore.amount(row), out);
    }
}
