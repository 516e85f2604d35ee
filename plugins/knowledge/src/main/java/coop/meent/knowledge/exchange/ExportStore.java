package coop.meent.knowledge.exchange;

import coop.meent.knowledge.articles.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What goes out of a collection, from the database.
final class ExportStore {
    private static final String LINES =
            """
            SELECT a.id, a.title, a.language, a.kind, a.tags, a.sector, a.legal_form, a.front,
                   a.owner, a.review_by, a.concept, a.original,
                   CASE WHEN :newest THEN a.latest ELSE a.shown END AS no,
                   o.path, coalesce(o.marked, false) AS marked,
                   CASE WHEN :named THEN coalesce(o.owner, '') ELSE '' END AS owner_name,
                   CASE WHEN :named THEN coalesce(o.authors, '{}') ELSE '{}' END AS author_names,
                   array(SELECT r.author FROM knowledge.revision r
                          WHERE r.article = a.id AND r.author IS NOT NULL
                            AND r.no <= CASE WHEN :newest THEN a.latest ELSE a.shown END
                            AND (o.article IS NULL OR r.no > 1)
                          GROUP BY r.author ORDER BY min(r.no)) AS authors
              FROM knowledge.article a LEFT JOIN knowledge.origin o ON o.article = a.id
             WHERE a.collection = :collection AND a.state <> 'ARCHIVED' AND a.hidden = ''
               AND (:newest OR a.shown IS NOT NULL)
             ORDER BY a.position, a.id
            """;

    /// An article that goes out, without its text.
    ///
    /// @param no of the revision that goes out
    /// @param path in the folder from which it came; empty for one that was written here
    /// @param ownerName of whoever looked after it there
    /// @param authorNames of those who wrote it there
    /// @param authors who wrote it here
    record Line(
            long id,
            String title,
            String language,
            Kind kind,
            List<String> tags,
            String sector,
            String legalForm,
            String front,
            OptionalLong owner,
            LocalDate reviewBy,
            long concept,
            boolean original,
            int no,
            String path,
            boolean marked,
            String ownerName,
            List<String> authorNames,
            List<Long> authors) {}

    /// A file that stands in a text.
    ///
    /// @param path in the folder from which it came; may be empty
    record Extra(String id, String name, String path) {}

    /// A text that goes out.
    record Body(String title, String summary, String body) {}

    /// {@return the articles in their order}
    ///
    /// @param newest whether also what readers do not see yet
    /// @param named whether names of people go along
    List<Line> lines(Handle db, long collection, boolean newest, boolean named) {
        return db.createQuery(LINES)
                .bind("collection", collection)
                .bind("newest", newest)
                .bind("named", named)
                .map((row, _) -> line(row))
                .list();
    }

    Map<Long, Body> bodies(Handle db, List<Line> lines) {
        return db.createQuery(
                        """
                        SELECT r.article, r.title, r.summary, r.body
                          FROM unnest(:articles, :numbers) AS w(article, no)
                          JOIN knowledge.revision r ON r.article = w.article AND r.no = w.no
                        """)
                .bindArray("articles", Long.class, lines.stream().map(Line::id).toList())
                .bindArray("numbers", Integer.class, lines.stream().map(Line::no).toList())
                .map((row, _) ->
                        Map.entry(
                                row.getLong("article"),
                                new Body(
                                        row.getString("title"),
                                        row.getString("summary"),
                                        row.getString("body"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// {@return the files that stand in these texts}
    List<Extra> files(Handle db, List<Line> lines) {
        return db.createQuery(
                        """
                        SELECT DISTINCT f.id, f.name, coalesce(o.path, '') AS path
                          FROM unnest(:articles, :numbers) AS w(article, no)
                          JOIN knowledge.revision r ON r.article = w.article AND r.no = w.no
                          JOIN knowledge.attachment t ON t.article = w.article
                          JOIN knowledge.file f ON f.id = t.file
                          LEFT JOIN knowledge.file_origin o ON o.file = f.id
                         WHERE position('file:' || f.id IN r.body) > 0
                         ORDER BY f.name, f.id
                        """)
                .bindArray("articles", Long.class, lines.stream().map(Line::id).toList())
                .bindArray("numbers", Integer.class, lines.stream().map(Line::no).toList())
                .map((row, _) ->
                        new Extra(
                                row.getString("id"), row.getString("name"), row.getString("path")))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        long owner = row.getLong("owner");
        boolean nobody = row.wasNull();
        var path = row.getString("path");
        return new Line(
                row.getLong("id"),
                row.getString("title"),
                row.getString("language"),
                Kind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("tags").getArray()).sorted().toList(),
                row.getString("sector"),
                row.getString("legal_form"),
                row.getString("front"),
                nobody ? OptionalLong.empty() : OptionalLong.of(owner),
                row.getObject("review_by", LocalDate.class),
                row.getLong("concept"),
                row.getBoolean("original"),
                row.getInt("no"),
                path == null ? "" : path,
                row.getBoolean("marked"),
                row.getString("owner_name"),
                Arrays.asList((String[]) row.getArray("author_names").getArray()),
                Arrays.asList((Long[]) row.getArray("authors").getArray()));
    }
}
