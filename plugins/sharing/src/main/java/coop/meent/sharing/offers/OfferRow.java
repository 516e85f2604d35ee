package coop.meent.sharing.offers;

import coop.meent.api.Audience;
import coop.meent.sharing.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the offer that it is.
final class OfferRow implements RowMapper<Offer> {
    /// The columns of the table `o` that it reads.
    static final String COLUMNS =
            """
            o.id, o.kind, o.person, o.organisation, o.title, o.body, o.tags, o.town, o.language,
            o.audience, o.until, o.state, o.offered_at, o.hidden
            """;

    @Override
    public Offer map(ResultSet row, StatementContext context) throws SQLException {
        var wording =
                new Offer.Wording(
                        row.getString("title"),
                        row.getString("body"),
                        Cells.texts(row, "tags"),
                        row.getString("town"),
                        row.getString("language"));
        return new Offer(
                row.getLong("id"),
                Offer.Kind.valueOf(row.getString("kind")),
                Cells.number(row, "person"),
                Cells.number(row, "organisation"),
                wording,
                new Audience(row.getString("audience")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("state").equals("CLOSED"),
                Cells.moment(row, "offered_at"),
                row.getString("hidden"));
    }
}
