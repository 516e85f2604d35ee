package coop.meent.knowledge.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Revisions and decisions in the database: they are added, and never changed.
final class RevisionStore {
    private static final String COLUMNS =
            "SELECT article, no, title, summary, note, author, at, base, restored, kind, language,"
                    + " tags, sector, legal_form, ";

    void add(Handle db, Revision revision) {
        var restored = revision.restored();
        var facts = revision.facts().orElseThrow();
        db.createUpdate(
                        """
                        INSERT INTO knowledge.revision (article, no, title, summary, body, note,
                               author, at, base, restored, kind, language, tags, sector, legal_form)
                        VALUES (:article, :no, :title, :summary, :body, :note, :author, :at, :base,
                               :restored, :kind, :language, :tags, :sector, :legalForm)
                        """)
                .bind("article", revision.article())
                .bind("no", revision.no())
                .bind("title", revision.title())
                .bind("summary", revision.summary())
                .bind("body", revision.body())
                .bind("note", revision.note())
                .bind("author", ArticleStore.boxed(revision.author()))
                .bind("at", revision.at())
                .bind("base", revision.base())
                .bind("restored", restored.isPresent() ? restored.getAsInt() : null)
                .bind("kind", facts.kind().name())
                .bind("language", facts.language())
                .bindArray("tags", String.class, List.copyOf(facts.tags()))
                .bind("sector", facts.sector())
                .bind("legalForm", facts.legalForm())
                .execute();
    }

    Optional<Revision> find(Handle db, long article, int no) {
        return db.createQuery(
                        COLUMNS + "body FROM knowledge.revision WHERE article = :id AND no = :no")
                .bind("id", article)
                .bind("no", no)
                .map((row, _) -> revision(row))
                .findOne();
    }

    /// {@return the revisions, newest first, without their bodies}
    ///
    /// @param before only those with a lower number; 0 for all
    List<Revision> list(Handle db, long article, int before, int limit) {
        return db.createQuery(
                        COLUMNS
                                + """
                                '' AS body FROM knowledge.revision
                                 WHERE article = :id AND (:before = 0 OR no < :before)
                                 ORDER BY no DESC LIMIT :limit
                                """)
                .bind("id", article)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> revision(row))
                .list();
    }

    /// {@return who wrote the revisions after a number}
    Set<Long> writers(Handle db, long article, int after) {
        return db.createQuery(
                        """
                        SELECT DISTINCT author FROM knowledge.revision
                         WHERE article = :id AND no > :after AND author IS NOT NULL
                        """)
                .bind("id", article)
                .bind("after", after)
                .mapTo(Long.class)
                .set();
    }

    void decide(Handle db, long article, Decision decision) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.decision (article, revision, verdict, person, at, note)
                        VALUES (:article, :revision, :verdict, :person, :at, :note)
                        """)
                .bind("article", article)
                .bind("revision", decision.revision())
                .bind("verdict", decision.verdict().name())
                .bind("person", ArticleStore.boxed(decision.person()))
                .bind("at", decision.at())
                .bind("note", decision.note())
                .execute();
    }

    /// {@return what was decided of the article, newest first}
    List<Decision> decisions(Handle db, long article) {
        return db.createQuery(
                        """
                        SELECT revision, verdict, person, at, note FROM knowledge.decision
                         WHERE article = :id ORDER BY id DESC LIMIT 500
                        """)
                .bind("id", article)
                .map((row, _) -> decision(row))
                .list();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("article"),
                row.getInt("no"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                row.getString("note"),
                ArticleRow.id(row, "author"),
                ArticleRow.moment(row, "at").orElseThrow(),
                row.getInt("base"),
                ArticleRow.number(row, "restored"),
                facts(row));
    }

    private static Optional<Revision.Facts> facts(ResultSet row) throws SQLException {
        return row.getString("kind") == null
                ? Optional.empty()
                : Optional.of(
                        new Revision.Facts(
                                Kind.valueOf(row.getString("kind")),
                                row.getString("language"),
                                ArticleRow.words(row, "tags"),
                                row.getString("sector"),
                                row.getString("legal_form")));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getInt("revision"),
                Verdict.valueOf(row.getString("verdict")),
                ArticleRow.id(row, "person"),
                ArticleRow.moment(row, "at").orElseThrow(),
                row.getString("note"));
    }
}
