package coop.meent.knowledge.articles;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Articles that come from elsewhere, in the database.
final class ArrivalStore {
    private static final String INSERT =
            """
            INSERT INTO knowledge.article (id, concept, original, based_on, collection, position,
                   language, kind, title, summary, tags, sector, legal_form, latest, owner,
                   review_by, proposal, front, changed_at)
            OVERRIDING SYSTEM VALUE
            VALUES (:id, :concept,
                   NOT EXISTS (SELECT FROM knowledge.article WHERE concept = :concept),
                   CASE WHEN EXISTS (SELECT FROM knowledge.article WHERE concept = :concept)
                        THEN 1 END,
                   :collection,
                   (SELECT coalesce(max(position), 0) + 1 FROM knowledge.article
                     WHERE collection = :collection),
                   :language, :kind, :title, :summary, :tags, :sector, :legalForm, 1, :owner,
                   :reviewBy, :key, :front, :at)
            ON CONFLICT (proposal) DO NOTHING
            """;

    List<Long> reserve(Handle db, int many) {
        return db.createQuery(
                        """
                        SELECT nextval(pg_get_serial_sequence('knowledge.article', 'id'))
                          FROM generate_series(1, :many)
                        """)
                .bind("many", many)
                .mapTo(Long.class)
                .list();
    }

    /// {@return whether it is new}
    boolean insert(Handle db, Arrival it, long concept, Instant at) {
        var card = it.card();
        return db.createUpdate(INSERT)
                        .bind("id", it.id())
                        .bind("concept", concept)
                        .bind("collection", it.collection())
                        .bind("language", card.language())
                        .bind("kind", card.kind().name())
                        .bind("title", card.title())
                        .bind("summary", card.summary())
                        .bindArray("tags", String.class, card.tags().stream().sorted().toList())
                        .bind("sector", card.sector())
                        .bind("legalForm", card.legalForm())
                        .bind("owner", ArticleStore.boxed(it.care().owner()))
                        .bind("reviewBy", it.care().reviewBy())
                        .bind("key", it.key())
                        .bind("front", it.front())
                        .bind("at", at)
                        .execute()
                > 0;
    }

    /// Lets an article have files.
    void attach(Handle db, long article, List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        db.createUpdate(
                        """
                        INSERT INTO knowledge.attachment (article, file)
                        SELECT :article, unnest(:files) ON CONFLICT DO NOTHING
                        """)
                .bind("article", article)
                .bindArray("files", String.class, files)
                .execute();
    }
}
