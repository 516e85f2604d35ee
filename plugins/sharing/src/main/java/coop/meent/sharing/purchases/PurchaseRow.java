package coop.meent.sharing.purchases;

import coop.meent.api.Audience;
import coop.meent.sharing.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the purchase that it is.
final class PurchaseRow implements RowMapper<Purchase> {
    /// The columns of the table `p` that it reads.
    static final String COLUMNS =
            """
            p.id, p.organisation, p.proposer, p.title, p.body, p.unit, p.steps, p.language,
            p.threshold, p.tier_from, p.tier_cents, p.deadline, p.audience, p.state, p.decided_at,
            p.total, p.unit_cents, p.finished_at, p.created_at, p.changed_at, p.version, p.hidden
            """;

    @Override
    public Purchase map(ResultSet row, StatementContext context) throws SQLException {
        return new Purchase(
                row.getLong("id"),
                row.getLong("organisation"),
                Cells.number(row, "proposer"),
                wording(row),
                terms(row),
                new Audience(row.getString("audience")),
                Purchase.State.valueOf(row.getString("state")),
                decided(row),
                Cells.perhaps(row, "finished_at"),
                Cells.moment(row, "created_at"),
                Cells.moment(row, "changed_at"),
                row.getInt("version"),
                row.getString("hidden"));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getString("title"),
                row.getString("body"),
                row.getString("unit"),
                row.getString("steps"),
                row.getString("language"));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        var from = (Integer[]) row.getArray("tier_from").getArray();
        var cents = (Long[]) row.getArray("tier_cents").getArray();
        var tiers =
                IntStream.range(0, from.length)
                        .mapToObj(it -> new Tier(from[it], cents[it]))
                        .toList();
        return new Terms(row.getInt("threshold"), tiers, Cells.moment(row, "deadline"));
    }

    private static Optional<Purchase.Decided> decided(ResultSet row) throws SQLException {
        var at = Cells.perhaps(row, "decided_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Purchase.Decided(
                        at.get(), row.getLong("total"), Cells.number(row, "unit_cents")));
    }
}
