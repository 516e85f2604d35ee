package coop.meent.knowledge.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The articles in the database, one by one. Their texts are in [RevisionStore].
final class ArticleStore {
    private static final String SELECT =
            "SELECT " + ArticleRow.COLUMNS + " FROM knowledge.article a ";

    // who comes second with the same proposal finds the first, and makes nothing
    private static final String INSERT =
            """
            INSERT INTO knowledge.article (concept, original, based_on, collection, position,
                   language, kind, title, summary, tags, sector, legal_form, latest, owner,
                   review_by, question, proposal, changed_at)
            VALUES (:concept, :original, :basedOn, :collection,
                   (SELECT coalesce(max(position), 0) + 1 FROM knowledge.article
                     WHERE collection = :collection),
                   :language, :kind, :title, :summary, :tags, :sector, :legalForm, 1, :owner,
                   :reviewBy, :question, :proposal, :at)
            ON CONFLICT (proposal) DO NOTHING
            RETURNING id
            """;

    // readers see title and summary of what is shown, so a newer text brings them later
    private static final String REVISED =
            """
            UPDATE knowledge.article
               SET latest = :no, state = 'DRAFT', kind = :kind, language = :language, tags = :tags,
                   sector = :sector, legal_form = :legalForm,
                   title = CASE WHEN shown IS NULL THEN :title ELSE title END,
                   summary = CASE WHEN shown IS NULL THEN :summary ELSE summary END,
                   based_on = coalesce(:basedOn, based_on), changed_at = :at, version = version + 1
             WHERE id = :id
            """;

    private static final String SHOWN =
            """
            UPDATE knowledge.article
               SET shown = :no, state = 'APPROVED', title = :title, summary = :summary,
                   segments = CAST(:segments AS jsonb), headings = CAST(:headings AS jsonb),
                   plain = :plain, review_by = :reviewBy,
                   published_at = coalesce(published_at, :at), changed_at = :at,
                   version = version + 1
             WHERE id = :id
            """;

    Optional<Article> find(Handle db, long id) {
        return one(db, SELECT + "WHERE a.id = :id", "id", id);
    }

    /// {@return the article, which nobody else changes before this transaction ends}
    Optional<Article> lock(Handle db, long id) {
        return one(db, SELECT + "WHERE a.id = :id FOR UPDATE", "id", id);
    }

    Optional<Article> proposed(Handle db, String key) {
        return one(db, SELECT + "WHERE a.proposal = :key", "key", key);
    }

    private static Optional<Article> one(Handle db, String sql, String name, Object value) {
        return db.createQuery(sql).bind(name, value).map(new ArticleRow()).findOne();
    }

    List<Article> all(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + "WHERE a.id = ANY(:ids) ORDER BY a.id")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new ArticleRow())
                .list();
    }

    List<Article> ofCollection(Handle db, long collection) {
        return db.createQuery(SELECT + "WHERE a.collection = :id ORDER BY a.position, a.id")
                .bind("id", collection)
                .map(new ArticleRow())
                .list();
    }

    List<Article> ofConcept(Handle db, long concept) {
        return db.createQuery(SELECT + "WHERE a.concept = :id ORDER BY a.original DESC, a.id")
                .bind("id", concept)
                .map(new ArticleRow())
                .list();
    }

    Map<Long, String> titles(Handle db, Collection<Long> ids) {
        return all(db, ids).stream().collect(Collectors.toMap(Article::id, Article::title));
    }

    long newConcept(Handle db) {
        return db.createQuery("INSERT INTO knowledge.concept DEFAULT VALUES RETURNING id")
                .mapTo(Long.class)
                .one();
    }

    /// An article that begins.
    ///
    /// @param basedOn the revision of the original that it translates
    /// @param proposal the key of who proposed it, or empty
    record Begun(
            long concept,
            Optional<Integer> basedOn,
            long collection,
            Card card,
            OptionalLong owner,
            LocalDate reviewBy,
            OptionalLong question,
            String proposal) {}

    /// {@return its id; empty when the same was proposed before}
    Optional<Long> insert(Handle db, Begun begun, Instant at) {
        return bound(db.createQuery(INSERT), begun.card())
                .bind("title", begun.card().title())
                .bind("summary", begun.card().summary())
                .bind("concept", begun.concept())
                .bind("original", begun.basedOn().isEmpty())
                .bind("basedOn", begun.basedOn().orElse(null))
                .bind("collection", begun.collection())
                .bind("owner", boxed(begun.owner()))
                .bind("reviewBy", begun.reviewBy())
                .bind("question", boxed(begun.question()))
                .bind("proposal", begun.proposal().isEmpty() ? null : begun.proposal())
                .bind("at", at)
                .mapTo(Long.class)
                .findOne();
    }

    /// Notes that there is a newer revision.
    void revised(Handle db, Revision revision, Card card, Optional<Integer> basedOn) {
        bound(db.createUpdate(REVISED), card)
                .bind("id", revision.article())
                .bind("no", revision.no())
                .bind("title", revision.title())
                .bind("summary", revision.summary())
                .bind("basedOn", basedOn.orElse(null))
                .bind("at", revision.at())
                .execute();
    }

    /// Lets readers see a revision.
    void show(Handle db, Revision revision, Written written, LocalDate reviewBy, Instant at) {
        db.createUpdate(SHOWN)
                .bind("id", revision.article())
                .bind("no", revision.no())
                .bind("title", revision.title())
                .bind("summary", revision.summary())
                .bind("segments", WrittenJson.ofSegments(written.segments()))
                .bind("headings", WrittenJson.ofHeadings(written.headings()))
                .bind("plain", written.plain())
                .bind("reviewBy", reviewBy)
                .bind("at", at)
                .execute();
    }

    void state(Handle db, long id, State state, Instant at) {
        db.createUpdate(
                        "UPDATE knowledge.article SET state = :state, changed_at = :at,"
                                + " version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", at)
                .execute();
    }

    void move(Handle db, long id, long collection) {
        db.createUpdate(
                        """
                        UPDATE knowledge.article
                           SET collection = :collection, version = version + 1,
                               position = (SELECT coalesce(max(position), 0) + 1
                                             FROM knowledge.article WHERE collection = :collection)
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("collection", collection)
                .execute();
    }

    void entrust(Handle db, long id, Care care) {
        db.createUpdate(
                        """
                        UPDATE knowledge.article
                           SET owner = :owner, deputy = :deputy, review_by = :reviewBy,
                               version = version + 1
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("owner", boxed(care.owner()))
                .bind("deputy", boxed(care.deputy()))
                .bind("reviewBy", care.reviewBy())
                .execute();
    }

    void hide(Handle db, long id, String reason) {
        db.createUpdate(
                        "UPDATE knowledge.article SET hidden = :reason, version = version + 1"
                                + " WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Card card) {
        return statement
                .bind("kind", card.kind().name())
                .bind("language", card.language())
                .bindArray("tags", String.class, card.tags().stream().sorted().toList())
                .bind("sector", card.sector())
                .bind("legalForm", card.legalForm());
    }

    void order(Handle db, long collection, List<Long> articles) {
        db.createUpdate(
                        """
                        UPDATE knowledge.article x SET position = o.position
                          FROM (SELECT a.id, row_number() OVER (
                                       ORDER BY array_position(:ids, a.id) NULLS LAST, a.position,
                                                a.id) AS position
                                  FROM knowledge.article a WHERE a.collection = :collection) o
                         WHERE x.id = o.id AND x.position <> o.position
                        """)
                .bindArray("ids", Long.class, articles)
                .bind("collection", collection)
                .execute();
    }

    static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }
}
