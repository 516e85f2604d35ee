package coop.meent.shares.book;

import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// An entry with its legs from one row, in which the legs are arrays side by side.
final class EntryRow implements RowMapper<Recorded> {
    /// What a query selects of `shares.entry e`.
    static final String COLUMNS =
            """
            e.seq, e.kind, e.effective, e.recorded_at, e.actor, e.on_behalf_of, e.approver, e.cause,
            e.documents, e.deed::text AS deed_text, encode(e.hash, 'hex') AS hash_hex, l.*
            """;

    /// What a query joins to it.
    static final String LEGS =
            """
            CROSS JOIN LATERAL (
                SELECT array_agg(holder ORDER BY no) AS holders, array_agg(class ORDER BY no) AS classes,
                       array_agg(lot ORDER BY no) AS lots,
                       array_agg(counts_from::text ORDER BY no) AS days,
                       array_agg(quantity ORDER BY no) AS quantities,
                       array_agg(value_cents ORDER BY no) AS "values",
                       array_agg(paid_cents ORDER BY no) AS paids,
                       array_agg(first_number ORDER BY no) AS numbers
                  FROM shares.leg WHERE register_id = e.register_id AND seq = e.seq) AS l
            """;

    @Override
    public Recorded map(ResultSet row, StatementContext context) throws SQLException {
        var kind = row.getString("kind");
        var entry =
                new Entry(
                        row.getLong("seq"),
                        row.getObject("effective", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new By(
                                number(row, "actor"),
                                number(row, "on_behalf_of"),
                                number(row, "approver")),
                        row.getString("cause"),
                        List.of((String[]) row.getArray("documents").getArray()),
                        Canon.deed(kind, row.getString("deed_text")),
                        legs(row));
        return new Recorded(entry, row.getString("hash_hex"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static List<Leg> legs(ResultSet row) throws SQLException {
        if (row.getArray("holders") == null) {
            return List.of();
        }
        var holders = (Long[]) row.getArray("holders").getArray();
        var classes = (Integer[]) row.getArray("classes").getArray();
        var lots = (Long[]) row.getArray("lots").getArray();
        var days = (String[]) row.getArray("days").getArray();
        var quantities = (Long[]) row.getArray("quantities").getArray();
        var values = (Long[]) row.getArray("values").getArray();
        var paids = (Long[]) row.getArray("paids").getArray();
        var numbers = (Long[]) row.getArray("numbers").getArray();
        var legs = new ArrayList<Leg>();
        for (int i = 0; i < holders.length; i++) {
            legs.add(
                    new Leg(
                            holders[i],
                            classes[i],
                            lots[i],
                            LocalDate.parse(days[i]),
                            quantities[i],
                            values[i],
                            paids[i],
                            numbers[i] == null
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(numbers[i])));
        }
        return List.copyOf(legs);
    }
}
