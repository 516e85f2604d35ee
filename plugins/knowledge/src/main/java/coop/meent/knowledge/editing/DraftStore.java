package coop.meent.knowledge.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The drafts in the database: one of each person at each place.
final class DraftStore {
    private static final String KEEP =
            """
            INSERT INTO knowledge.draft (person, place, title, summary, kind, language, tags,
                   principles, sector, legal_form, body, note, base, at)
            VALUES (:person, :place, :title, :summary, :kind, :language, :tags, :principles,
                   :sector, :legalForm, :body, :note, :base, :at)
            ON CONFLICT (person, place) DO UPDATE
               SET title = excluded.title, summary = excluded.summary, kind = excluded.kind,
                   language = excluded.language, tags = excluded.tags,
                   principles = excluded.principles, sector = excluded.sector,
                   legal_form = excluded.legal_form, body = excluded.body, note = excluded.note,
                   base = excluded.base, at = excluded.at
            """;

    void keep(Handle db, long person, String place, Draft draft) {
        var form = draft.form();
        db.createUpdate(KEEP)
                .bind("person", person)
                .bind("place", place)
                .bind("title", form.title())
                .bind("summary", form.summary())
                .bind("kind", form.kind())
                .bind("language", form.language())
                .bind("tags", form.tags())
                .bindArray("principles", String.class, form.principles())
                .bind("sector", form.sector())
                .bind("legalForm", form.legalForm())
                .bind("body", form.body())
                .bind("note", form.note())
                .bind("base", form.base())
                .bind("at", draft.at())
                .execute();
    }

    Optional<Draft> find(Handle db, long person, String place) {
        return db.createQuery(
                        """
                        SELECT title, summary, kind, language, tags, principles, sector, legal_form,
                               body, note, base, at
                          FROM knowledge.draft WHERE person = :person AND place = :place
                        """)
                .bind("person", person)
                .bind("place", place)
                .map(DraftStore::draft)
                .findOne();
    }

    void drop(Handle db, long person, String place) {
        db.createUpdate("DELETE FROM knowledge.draft WHERE person = :person AND place = :place")
                .bind("person", person)
                .bind("place", place)
                .execute();
    }

    int forget(Handle db, Instant before) {
        return db.createUpdate("DELETE FROM knowledge.draft WHERE at < :before")
                .bind("before", before)
                .execute();
    }

    private static Draft draft(ResultSet row, StatementContext context) throws SQLException {
        var form =
                new ArticleForm(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("kind"),
                        row.getString("language"),
                        row.getString("tags"),
                        words(row),
                        row.getString("sector"),
                        row.getString("legal_form"),
                        row.getString("body"),
                        row.getString("note"),
                        row.getInt("base"));
        return new Draft(form, row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static List<String> words(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("principles").getArray());
    }
}
