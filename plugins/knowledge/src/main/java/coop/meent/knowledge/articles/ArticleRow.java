package coop.meent.knowledge.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the article that it is.
final class ArticleRow implements RowMapper<Article> {
    static final String COLUMNS =
            """
            a.id, a.concept, a.original, a.based_on, a.collection, a.position, a.state, a.kind,
            a.language, a.title, a.summary, a.tags, a.sector, a.legal_form, a.latest, a.shown,
            a.owner, a.deputy, a.review_by, a.question, a.published_at, a.changed_at, a.version,
            a.hidden
            """;

    @Override
    public Article map(ResultSet row, StatementContext context) throws SQLException {
        return new Article(
                row.getLong("id"),
                row.getLong("concept"),
                row.getBoolean("original"),
                number(row, "based_on"),
                row.getLong("collection"),
                row.getInt("position"),
                State.valueOf(row.getString("state")),
                card(row),
                row.getInt("latest"),
                number(row, "shown"),
                care(row),
                id(row, "question"),
                moment(row, "published_at"),
                moment(row, "changed_at").orElseThrow(),
                row.getInt("version"),
                row.getString("hidden"));
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                Kind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getString("title"),
                row.getString("summary"),
                words(row, "tags"),
                row.getString("sector"),
                row.getString("legal_form"));
    }

    private static Care care(ResultSet row) throws SQLException {
        return new Care(
                id(row, "owner"), id(row, "deputy"), row.getObject("review_by", LocalDate.class));
    }

    static Set<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .collect(Collectors.toUnmodifiableSet());
    }

    static OptionalLong id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }

    static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
