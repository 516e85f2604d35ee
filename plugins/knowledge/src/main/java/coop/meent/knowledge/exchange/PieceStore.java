package coop.meent.knowledge.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The files of a folder that lies ready, in the database.
final class PieceStore {
    /// Where a file leads to.
    ///
    /// @param headings what can be led to in it
    /// @param stored id of a file that is no text; empty for a text
    record Place(String path, List<String> headings, String stored, long article) {}

    /// A file whose article is made now.
    record Next(Piece piece, long article) {}

    void lay(Handle db, long id, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO knowledge.import_file (import, no, path, title, content,
                               headings, stored)
                        VALUES (:id, :no, :path, :title, :content, :headings, :stored)
                        """);
        for (var it : pieces) {
            batch.bind("id", id)
                    .bind("no", it.no())
                    .bind("path", it.path())
                    .bind("title", it.title())
                    .bind("content", it.content())
                    .bindArray("headings", String.class, it.headings())
                    .bind("stored", it.stored())
                    .add();
        }
        batch.execute();
    }

    /// {@return the numbers of texts whose article has no id yet}
    List<Integer> unnamed(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT no FROM knowledge.import_file
                         WHERE import = :id AND stored = '' AND article IS NULL ORDER BY no
                        """)
                .bind("id", id)
                .mapTo(Integer.class)
                .list();
    }

    void name(Handle db, long id, List<Integer> numbers, List<Long> articles) {
        var batch =
                db.prepareBatch(
                        "UPDATE knowledge.import_file SET article = :article"
                                + " WHERE import = :id AND no = :no");
        for (int at = 0; at < numbers.size(); at++) {
            batch.bind("id", id)
                    .bind("no", numbers.get(at))
                    .bind("article", articles.get(at))
                    .add();
        }
        batch.execute();
    }

    List<Place> places(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT path, headings, stored, article FROM knowledge.import_file
                         WHERE import = :id
                        """)
                .bind("id", id)
                .map((row, _) ->
                        new Place(
                                row.getString("path"),
                                words(row, "headings"),
                                row.getString("stored"),
                                row.getLong("article")))
                .list();
    }

    /// {@return the next texts that have come as far as a step and no further}
    ///
    /// @param step empty or `PLACED`
    List<Next> next(Handle db, long id, String step, int most) {
        return db.createQuery(
                        """
                        SELECT no, path, title, content, headings, stored, article
                          FROM knowledge.import_file
                         WHERE import = :id AND stored = '' AND step = :step
                         ORDER BY no LIMIT :most
                        """)
                .bind("id", id)
                .bind("step", step)
                .bind("most", most)
                .map((row, _) -> new Next(piece(row), row.getLong("article")))
                .list();
    }

    void step(Handle db, long id, Collection<Integer> numbers, String step) {
        db.createUpdate(
                        """
                        UPDATE knowledge.import_file SET step = :step
                         WHERE import = :id AND no = ANY(:numbers)
                        """)
                .bind("id", id)
                .bind("step", step)
                .bindArray("numbers", Integer.class, List.copyOf(numbers))
                .execute();
    }

    /// {@return the files that are no texts, by their ids}
    List<String> stored(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT stored FROM knowledge.import_file
                         WHERE import = :id AND stored <> '' ORDER BY no
                        """)
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /// Empties the files: what is to be kept of them is elsewhere.
    void forget(Handle db, long id) {
        db.createUpdate(
                        """
                        UPDATE knowledge.import_file SET content = '', headings = '{}'
                         WHERE import = :id
                        """)
                .bind("id", id)
                .execute();
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                row.getInt("no"),
                row.getString("path"),
                row.getString("title"),
                row.getString("content"),
                words(row, "headings"),
                row.getString("stored"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
