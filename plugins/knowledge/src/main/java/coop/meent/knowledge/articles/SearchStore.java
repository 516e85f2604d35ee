package coop.meent.knowledge.articles;

import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.CollectionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Articles as the search wants them.
final class SearchStore {
    private static final String FINDABLE =
            "SELECT "
                    + ArticleRow.COLUMNS
                    + ", a.plain, "
                    + CollectionRow.COLUMNS
                    + """
                      FROM knowledge.article a
                      JOIN knowledge.collection c ON c.id = a.collection
                     WHERE a.shown IS NOT NULL AND a.state <> 'ARCHIVED' AND a.hidden = ''
                    """;

    /// An article with its words and its collection.
    record Findable(Article article, String plain, Collection collection) {}

    List<Findable> searchable(Handle db, List<Long> ids) {
        return db.createQuery(FINDABLE + "AND a.id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .map(SearchStore::findable)
                .list();
    }

    void each(Handle db, Consumer<Findable> each) {
        try (var rows =
                db.createQuery(FINDABLE).setFetchSize(200).map(SearchStore::findable).stream()) {
            rows.forEach(each);
        }
    }

    private static Findable findable(ResultSet row, StatementContext context) throws SQLException {
        return new Findable(
                new ArticleRow().map(row, context),
                row.getString("plain"),
                new CollectionRow().map(row, context));
    }
}
