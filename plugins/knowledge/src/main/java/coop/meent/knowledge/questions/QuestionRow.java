package coop.meent.knowledge.questions;

import coop.meent.api.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads a question from a row.
final class QuestionRow implements RowMapper<Question> {
    static final String COLUMNS =
            """
            q.id, q.asker, q.title, q.body, q.tags, q.audience, q.language, q.asked_at, q.answers,
            q.accepted, q.hidden, q.edited_at, q.withdrawn_at
            """;

    @Override
    public Question map(ResultSet row, StatementContext context) throws SQLException {
        var tags =
                Arrays.stream((String[]) row.getArray("tags").getArray())
                        .collect(Collectors.toUnmodifiableSet());
        var wording =
                new Wording(
                        row.getString("title"),
                        row.getString("body"),
                        tags,
                        row.getString("language"));
        return new Question(
                row.getLong("id"),
                id(row, "asker"),
                wording,
                new Audience(row.getString("audience")),
                moment(row, "asked_at"),
                row.getInt("answers"),
                id(row, "accepted"),
                row.getString("hidden"),
                perhaps(row, "edited_at"),
                perhaps(row, "withdrawn_at").isPresent());
    }

    static OptionalLong id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }

    static Optional<Instant> perhaps(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
