package coop.meent.knowledge.shelves;

import coop.meent.api.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table `c` as the collection that it is, also beside other columns.
public final class CollectionRow implements RowMapper<Collection> {
    public static final String COLUMNS =
            """
            c.id AS c_id, c.shelf AS c_shelf, c.position AS c_position, c.name AS c_name,
            c.about AS c_about, c.language AS c_language, c.audience AS c_audience,
            c.four_eyes AS c_four_eyes, c.review_months AS c_review_months,
            c.grace_days AS c_grace_days, c.archived_at IS NOT NULL AS c_archived,
            array(SELECT person FROM knowledge.keeper k
                   WHERE k.collection = c.id AND part = 'EDITOR') AS c_editors,
            array(SELECT person FROM knowledge.keeper k
                   WHERE k.collection = c.id AND part = 'REVIEWER') AS c_reviewers
            """;

    @Override
    public Collection map(ResultSet row, StatementContext context) throws SQLException {
        return new Collection(
                row.getLong("c_id"),
                row.getLong("c_shelf"),
                row.getInt("c_position"),
                row.getString("c_name"),
                row.getString("c_about"),
                row.getString("c_language"),
                new Audience(row.getString("c_audience")),
                row.getBoolean("c_four_eyes"),
                Period.ofMonths(row.getInt("c_review_months")),
                Period.ofDays(row.getInt("c_grace_days")),
                persons(row, "c_editors"),
                persons(row, "c_reviewers"),
                row.getBoolean("c_archived"));
    }

    private static Set<Long> persons(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .collect(Collectors.toUnmodifiableSet());
    }
}
