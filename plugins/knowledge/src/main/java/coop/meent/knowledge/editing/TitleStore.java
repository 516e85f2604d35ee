package coop.meent.knowledge.editing;

import coop.meent.knowledge.shelves.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Articles by their titles, for who writes a link: what they may read, and what they keep.
final class TitleStore {
    // accents, capitals and the width of white space make no other title
    private static final String FOLDED =
            "regexp_replace(regexp_replace(lower(normalize(%s, NFKD)), '[\\u0300-\\u036f]', '', 'g'),"
                    + " '[[:space:]]+', ' ', 'g')";

    private static final String SEEN =
            """
              JOIN knowledge.collection c ON c.id = x.collection
             WHERE x.state <> 'ARCHIVED'
               AND ((x.shown IS NOT NULL AND x.hidden = '' AND %s)
                    OR :team
                    OR EXISTS (SELECT FROM knowledge.keeper o
                                WHERE o.collection = c.id AND o.person = :me))
            """
                    .formatted(Sight.READS);

    private static final String CALLED =
            "SELECT w.title AS wanted, x.id, x.title, c.name AS collection"
                    + " FROM unnest(:titles) AS w(title) JOIN knowledge.article x ON "
                    + FOLDED.formatted("x.title")
                    + " = "
                    + FOLDED.formatted("w.title")
                    + SEEN
                    + " ORDER BY c.name, x.title, x.id";

    private static final String LIKE =
            "SELECT x.title AS wanted, x.id, x.title, c.name AS collection"
                    + " FROM knowledge.article x"
                    + SEEN
                    + " AND position("
                    + FOLDED.formatted(":words")
                    + " IN "
                    + FOLDED.formatted("x.title")
                    + ") > 0 ORDER BY position("
                    + FOLDED.formatted(":words")
                    + " IN "
                    + FOLDED.formatted("x.title")
                    + "), x.title, x.id LIMIT :limit";

    /// An article that a title may mean.
    ///
    /// @param wanted the title as it was typed
    /// @param collection its name
    record Titled(String wanted, long id, String title, String collection) {}

    /// {@return the articles that are called like this}
    List<Titled> called(Handle db, Map<String, Object> eyes, Collection<String> titles) {
        var query = db.createQuery(CALLED).bindArray("titles", String.class, List.copyOf(titles));
        return titled(query.bindMap(eyes));
    }

    /// {@return the articles in whose titles the words stand, those that begin with them first}
    List<Titled> like(Handle db, Map<String, Object> eyes, String words, int limit) {
        return titled(db.createQuery(LIKE).bind("words", words).bind("limit", limit).bindMap(eyes));
    }

    private static List<Titled> titled(Query query) {
        return query.map((row, _) ->
                        new Titled(
                                row.getString("wanted"),
                                row.getLong("id"),
                                row.getString("title"),
                                row.getString("collection")))
                .list();
    }
}
