package coop.meent.jobs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the vacancy that it is.
final class VacancyRow implements RowMapper<Vacancy> {
    @Override
    public Vacancy map(ResultSet row, StatementContext context) throws SQLException {
        var author = row.getLong("author");
        return new Vacancy(
                row.getLong("id"),
                row.getLong("organisation"),
                author == 0 ? OptionalLong.empty() : OptionalLong.of(author),
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"),
                offer(row),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                row.getBoolean("by_member"),
                row.getString("refusal"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("hidden"));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getString("title"),
                row.getString("language"),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("place"),
                row.getBoolean("remote"),
                Employment.valueOf(row.getString("employment")),
                Optional.ofNullable(row.getBigDecimal("hours")).map(VacancyRow::plain),
                pay(row),
                row.getString("joint_committee"),
                row.getString("description"),
                Apply.stored(row.getString("apply")),
                row.getObject("closes_on", LocalDate.class));
    }

    // the column always has one decimal; people write 38, and 28.5 only where it counts
    private static BigDecimal plain(BigDecimal hours) {
        var bare = hours.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static Pay pay(ResultSet row) throws SQLException {
        return switch (Pay.Kind.valueOf(row.getString("pay"))) {
            case RANGE ->
                    new Pay.Range(
                            row.getLong("pay_minimum"),
                            row.getLong("pay_maximum"),
                            Pay.Per.valueOf(row.getString("pay_per")));
            case BEFORE_INTERVIEW -> new Pay.BeforeInterview();
            case UNPAID -> new Pay.Unpaid();
        };
    }
}
