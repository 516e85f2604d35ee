package coop.meent.knowledge.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Comments in the database.
final class CommentStore {
    private static final String SELECT =
            "SELECT id, revision, paragraph, quote, body, author, at, resolved_at"
                    + " FROM knowledge.comment ";

    long insert(Handle db, long article, Comment comment) {
        return db.createQuery(
                        """
                        INSERT INTO knowledge.comment (article, revision, paragraph, quote, body,
                               author, at)
                        VALUES (:article, :revision, :paragraph, :quote, :body, :author, :at)
                        RETURNING id
                        """)
                .bind("article", article)
                .bind("revision", comment.revision())
                .bind("paragraph", comment.paragraph())
                .bind("quote", comment.quote())
                .bind("body", comment.body())
                .bind("author", ArticleStore.boxed(comment.author()))
                .bind("at", comment.at())
                .mapTo(Long.class)
                .one();
    }

    /// {@return the comments on all revisions: open ones first, the newest first}
    List<Comment> of(Handle db, long article, int limit) {
        return db.createQuery(
                        SELECT
                                + "WHERE article = :article"
                                + " ORDER BY resolved_at IS NOT NULL, id DESC LIMIT :limit")
                .bind("article", article)
                .bind("limit", limit)
                .map(CommentStore::comment)
                .list();
    }

    Optional<Comment> find(Handle db, long article, long id) {
        return db.createQuery(SELECT + "WHERE article = :article AND id = :id")
                .bind("article", article)
                .bind("id", id)
                .map(CommentStore::comment)
                .findOne();
    }

    void settle(Handle db, long article, long id, OptionalLong person, @Nullable Instant at) {
        db.createUpdate(
                        """
                        UPDATE knowledge.comment SET resolver = :person, resolved_at = :at
                         WHERE id = :id AND article = :article
                        """)
                .bind("id", id)
                .bind("article", article)
                .bind("person", at == null ? null : ArticleStore.boxed(person))
                .bind("at", at)
                .execute();
    }

    private static Comment comment(ResultSet row, StatementContext context) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getInt("revision"),
                row.getInt("paragraph"),
                row.getString("quote"),
                row.getString("body"),
                ArticleRow.id(row, "author"),
                ArticleRow.moment(row, "at").orElseThrow(),
                ArticleRow.moment(row, "resolved_at"));
    }
}
