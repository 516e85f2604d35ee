package coop.meent.knowledge.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Papers of collections, and what they are made of, in the database.
final class PaperStore {
    private static final String PAPER =
            """
            SELECT id, collection, person, language, team, terms, coalesce(work, 0) AS work, done,
                   total, asked_at, made_at, pdf IS NOT NULL AS whole
              FROM knowledge.paper
            """;

    /// A paper that somebody asked for.
    ///
    /// @param eyes what its asker may read, as `Sight` compares with
    /// @param work the long work that makes it
    /// @param whole whether there is a file
    record Ordered(
            long id,
            long collection,
            long person,
            String language,
            Map<String, Object> eyes,
            long work,
            int done,
            int total,
            Instant asked,
            Optional<Instant> made,
            boolean whole) {
        public String path() {
            return "/knowledge/papers/" + id;
        }
    }

    /// An article on it.
    ///
    /// @param html for a paper
    record Piece(
            int no,
            long article,
            String title,
            String language,
            String summary,
            Optional<Instant> checked,
            LocalDate reviewBy,
            String html) {}

    /// {@return the id of a paper that is to be made; what its asker left unmade of the same goes,
    /// but for what a step is at}
    long add(Handle db, long collection, String language, Map<String, Object> eyes, Instant at) {
        db.createUpdate(
                        """
                        DELETE FROM knowledge.paper
                         WHERE id IN (SELECT id FROM knowledge.paper
                                       WHERE person = :me AND collection = :collection
                                         AND made_at IS NULL
                                         FOR UPDATE SKIP LOCKED)
                        """)
                .bindMap(eyes)
                .bind("collection", collection)
                .execute();
        return db.createQuery(
                        """
                        INSERT INTO knowledge.paper (collection, person, language, team, terms, asked_at)
                        VALUES (:collection, :me, :language, :team, :terms, :at)
                        RETURNING id
                        """)
                .bindMap(eyes)
                .bind("collection", collection)
                .bind("language", language)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    void begun(Handle db, long id, long work) {
        db.createUpdate("UPDATE knowledge.paper SET work = :work WHERE id = :id")
                .bind("id", id)
                .bind("work", work)
                .execute();
    }

    Optional<Ordered> find(Handle db, long id) {
        return db.createQuery(PAPER + " WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> ordered(row))
                .findOne();
    }

    /// {@return a paper that a step goes on with, and that nobody takes away meanwhile}
    Optional<Ordered> hold(Handle db, long id) {
        return db.createQuery(PAPER + " WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, _) -> ordered(row))
                .findOne();
    }

    Optional<byte[]> file(Handle db, long id) {
        return db.createQuery("SELECT pdf FROM knowledge.paper WHERE id = :id AND pdf IS NOT NULL")
                .bind("id", id)
                .map((row, _) -> row.getBytes("pdf"))
                .findOne();
    }

    void add(Handle db, Ordered paper, List<Piece> pieces, int total) {
        var rows =
                db.prepareBatch(
                        """
                        INSERT INTO knowledge.paper_piece (paper, no, article, title, language,
                                    summary, checked_at, review_by, html)
                        VALUES (:paper, :no, :article, :title, :language, :summary, :checked,
                                :reviewBy, :html)
                        """);
        for (var it : pieces) {
            rows.bind("paper", paper.id())
                    .bind("no", it.no())
                    .bind("article", it.article())
                    .bind("title", it.title())
                    .bind("language", it.language())
                    .bind("summary", it.summary())
                    .bind(
                            "checked",
                            it.checked().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                    .bind("reviewBy", it.reviewBy())
                    .bind("html", it.html())
                    .add();
        }
        rows.execute();
        db.createUpdate("UPDATE knowledge.paper SET done = :done, total = :total WHERE id = :id")
                .bind("id", paper.id())
                .bind("done", paper.done() + pieces.size())
                .bind("total", total)
                .execute();
    }

    List<Piece> pieces(Handle db, long paper) {
        return db.createQuery("SELECT * FROM knowledge.paper_piece WHERE paper = :id ORDER BY no")
                .bind("id", paper)
                .map((row, _) -> piece(row))
                .list();
    }

    /// Keeps the file, and forgets what it was made of.
    void finish(Handle db, long id, Optional<byte[]> pdf, Instant at) {
        db.createUpdate("DELETE FROM knowledge.paper_piece WHERE paper = :id")
                .bind("id", id)
                .execute();
        db.createUpdate(
                        """
                        UPDATE knowledge.paper
                           SET pdf = :pdf, made_at = :at, done = total, team = false, terms = '{}'
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("pdf", pdf.orElse(null))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void forget(Handle db, Instant before) {
        db.createUpdate("DELETE FROM knowledge.paper WHERE asked_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static Ordered ordered(ResultSet row) throws SQLException {
        long person = row.getLong("person");
        var all = (String[]) row.getArray("terms").getArray();
        return new Ordered(
                row.getLong("id"),
                row.getLong("collection"),
                person,
                row.getString("language"),
                Map.of("me", person, "team", row.getBoolean("team"), "terms", all),
                row.getLong("work"),
                row.getInt("done"),
                row.getInt("total"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                moment(row, "made_at"),
                row.getBoolean("whole"));
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                row.getInt("no"),
                row.getLong("article"),
                row.getString("title"),
                row.getString("language"),
                row.getString("summary"),
                moment(row, "checked_at"),
                row.getObject("review_by", LocalDate.class),
                row.getString("html"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
