package coop.meent.core.pages;

import coop.meent.core.text.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The edited pages in the database.
final class PageStore {
    private static final String COLUMNS =
            "r.page, r.language, r.revision, r.title, r.body, r.dutch, r.at, coalesce(p.name, '') AS name";

    private static final String NEWEST =
            "SELECT DISTINCT ON (r.page, r.language) "
                    + COLUMNS
                    + """

                      FROM core.page_revision r LEFT JOIN core.person p ON p.id = r.person
                     ORDER BY r.page, r.language, r.revision DESC
                    """;

    private static final String HISTORY =
            "SELECT "
                    + COLUMNS
                    + """

                      FROM core.page_revision r LEFT JOIN core.person p ON p.id = r.person
                     WHERE r.page = :page AND r.language = :language
                     ORDER BY r.revision DESC
                     LIMIT 200
                    """;

    private static final String INSERT =
            """
            INSERT INTO core.page_revision (page, language, revision, title, body, dutch, at, person)
            SELECT :page, :language, :revision, :title, :body, :dutch, :at, :person
             WHERE :revision = 1 + coalesce((SELECT max(revision)
                                               FROM core.page_revision
                                              WHERE page = :page AND language = :language), 0)
                ON CONFLICT DO NOTHING
            """;

    /// A page, without its texts.
    record Row(String slug, boolean own, boolean footer) {}

    /// A text of a page.
    record Held(String slug, PageText text) {}

    private static final RowMapper<Held> HELD =
            (row, _) ->
                    new Held(
                            row.getString("page"),
                            new PageText(
                                    Language.ofTag(row.getString("language")).orElseThrow(),
                                    row.getInt("revision"),
                                    row.getString("title"),
                                    row.getString("body"),
                                    row.getInt("dutch"),
                                    Optional.of(
                                            row.getObject("at", OffsetDateTime.class).toInstant()),
                                    row.getString("name")));

    List<Row> pages(Handle db) {
        return db.createQuery("SELECT slug, own, footer FROM core.page ORDER BY place")
                .map((row, _) ->
                        new Row(
                                row.getString("slug"),
                                row.getBoolean("own"),
                                row.getBoolean("footer")))
                .list();
    }

    /// {@return the newest text of each page in each language, where there is an edited one}
    List<Held> newest(Handle db) {
        return db.createQuery(NEWEST).map(HELD).list();
    }

    /// {@return the edits of a text, newest first}
    List<PageText> history(Handle db, String slug, Language language) {
        return db.createQuery(HISTORY)
                .bind("page", slug)
                .bind("language", language.tag())
                .map(HELD)
                .map(Held::text)
                .list();
    }

    /// Adds an edit.
    ///
    /// @return false when somebody was there before
    boolean add(Handle db, String slug, PageText text, OptionalLong person, Instant at) {
        return db.createUpdate(INSERT)
                        .bind("page", slug)
                        .bind("language", text.language().tag())
                        .bind("revision", text.revision())
                        .bind("title", text.title())
                        .bind("body", text.body())
                        .bind("dutch", text.dutch())
                        .bind("at", at)
                        .bind("person", person.isPresent() ? person.getAsLong() : null)
                        .execute()
                > 0;
    }

    /// Makes a page of the team's own.
    ///
    /// @return false when there is one of that name
    boolean create(Handle db, String slug, boolean footer) {
        return db.createUpdate(
                                """
                                INSERT INTO core.page (slug, own, footer) VALUES (:slug, true, :footer)
                                    ON CONFLICT DO NOTHING
                                """)
                        .bind("slug", slug)
                        .bind("footer", footer)
                        .execute()
                > 0;
    }

    void putFooter(Handle db, String slug, boolean footer) {
        db.createUpdate("UPDATE core.page SET footer = :footer WHERE slug = :slug")
                .bind("slug", slug)
                .bind("footer", footer)
                .execute();
    }

    void remove(Handle db, String slug) {
        db.createUpdate("DELETE FROM core.page WHERE slug = :slug AND own")
                .bind("slug", slug)
                .execute();
    }
}
