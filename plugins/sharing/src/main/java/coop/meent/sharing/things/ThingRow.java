package coop.meent.sharing.things;

import coop.meent.api.Audience;
import coop.meent.sharing.times.Opening;
import coop.meent.sharing.times.Rules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the thing that it is.
public final class ThingRow implements RowMapper<Thing> {
    /// The columns of the table `t` that it reads.
    public static final String COLUMNS =
            """
            t.id, t.organisation, t.keeper, t.kind, t.category, t.title, t.about, t.tags, t.language,
            t.audience, t.trusted, t.units, t.by_day, t.overnight, t.before_minutes, t.after_minutes,
            t.lead_minutes, t.longest_minutes, t.opening, t.postcode, t.town, t.address, t.latitude,
            t.longitude, t.terms, t.terms_version, t.price_cents, t.deposit_cents, t.state,
            t.inventory, t.created_at, t.changed_at, t.version, t.hidden
            """;

    @Override
    public Thing map(ResultSet row, StatementContext context) throws SQLException {
        return new Thing(
                row.getLong("id"),
                row.getLong("organisation"),
                number(row, "keeper"),
                card(row),
                new Audience(row.getString("audience")),
                Audience.parse(row.getString("trusted")),
                rules(row),
                place(row),
                conditions(row),
                Thing.State.valueOf(row.getString("state")),
                row.getString("inventory"),
                moment(row, "created_at"),
                moment(row, "changed_at"),
                row.getInt("version"),
                row.getString("hidden"));
    }

    private static Thing.Card card(ResultSet row) throws SQLException {
        return new Thing.Card(
                Thing.Kind.valueOf(row.getString("kind")),
                Category.valueOf(row.getString("category")),
                row.getString("title"),
                row.getString("about"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("language"));
    }

    private static Rules rules(ResultSet row) throws SQLException {
        return new Rules(
                row.getInt("units"),
                row.getBoolean("by_day"),
                row.getBoolean("overnight"),
                Duration.ofMinutes(row.getInt("before_minutes")),
                Duration.ofMinutes(row.getInt("after_minutes")),
                Duration.ofMinutes(row.getInt("lead_minutes")),
                Duration.ofMinutes(row.getInt("longest_minutes")),
                Opening.parse(row.getString("opening")).orElseThrow());
    }

    private static Thing.Place place(ResultSet row) throws SQLException {
        return new Thing.Place(
                row.getString("postcode"),
                row.getString("town"),
                row.getString("address"),
                Optional.ofNullable(row.getObject("latitude", Double.class)),
                Optional.ofNullable(row.getObject("longitude", Double.class)));
    }

    private static Thing.Conditions conditions(ResultSet row) throws SQLException {
        return new Thing.Conditions(
                row.getString("terms"),
                row.getInt("terms_version"),
                number(row, "price_cents"),
                number(row, "deposit_cents"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
