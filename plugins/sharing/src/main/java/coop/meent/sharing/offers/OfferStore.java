package coop.meent.sharing.offers;

import coop.meent.api.Audience;
import coop.meent.sharing.typed.Cells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The offers in the database. The eyes are what [OfferSight#binds] gives.
final class OfferStore {
    private static final String SELECT =
            "SELECT " + OfferRow.COLUMNS + " FROM sharing.offer o WHERE ";

    private static final String INSERT =
            """
            INSERT INTO sharing.offer (person, organisation, kind, title, body, tags, town, language,
                   audience, until, offered_at, changed_at)
            VALUES (:person, :organisation, :kind, :title, :body, :tags, :town, :language,
                    :audience, :until, :at, :at)
            RETURNING id
            """;

    private static final String REWRITE =
            """
            UPDATE sharing.offer
               SET kind = :kind, title = :title, body = :body, tags = :tags, town = :town,
                   audience = :audience, until = :until, state = 'OPEN', changed_at = :at,
                   version = version + 1
             WHERE id = :id
            """;

    private static final String OPEN =
            """
             AND o.state = 'OPEN' AND o.hidden = '' AND (o.until IS NULL OR o.until >= :today)
             AND (:kind = '' OR o.kind = :kind)
            """;

    private static final String MINE =
            """
             AND (o.person = :me OR o.organisation = ANY(:own))
             AND (:kind = '' OR o.kind = :kind) AND :today IS NOT NULL
            """;

    /// What an offer is made of.
    record Draft(
            Offer.Kind kind, Offer.Wording wording, Audience audience, Optional<LocalDate> until) {}

    long insert(
            Handle db, OptionalLong person, OptionalLong organisation, Draft draft, Instant at) {
        return bound(db.createQuery(INSERT), draft)
                .bind("person", Cells.boxed(person))
                .bind("organisation", Cells.boxed(organisation))
                .bind("language", draft.wording().language())
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    void rewrite(Handle db, long id, Draft draft, Instant at) {
        bound(db.createUpdate(REWRITE), draft).bind("id", id).bind("at", at).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Draft draft) {
        var wording = draft.wording();
        return statement
                .bind("kind", draft.kind())
                .bind("title", wording.title())
                .bind("body", wording.body())
                .bindArray("tags", String.class, wording.tags())
                .bind("town", wording.town())
                .bind("audience", draft.audience().term())
                .bind("until", draft.until().orElse(null));
    }

    Optional<Offer> find(Handle db, long id) {
        return db.createQuery(SELECT + "o.id = :id").bind("id", id).map(new OfferRow()).findOne();
    }

    /// {@return the offer, which nobody else changes before this transaction ends}
    Optional<Offer> lock(Handle db, long id) {
        return db.createQuery(SELECT + "o.id = :id FOR UPDATE")
                .bind("id", id)
                .map(new OfferRow())
                .findOne();
    }

    List<Offer> all(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + "o.id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new OfferRow())
                .list();
    }

    void each(Handle db, Consumer<Offer> each) {
        try (var rows =
                db.createQuery(SELECT + "true").setFetchSize(200).map(new OfferRow()).stream()) {
            rows.forEach(each);
        }
    }

    /// {@return the offers that the viewer may see, newest first}
    List<Offer> list(
            Handle db, Map<String, Object> eyes, OfferFilter filter, LocalDate today, int limit) {
        return db.createQuery(
                        SELECT
                                + OfferSight.SEES
                                + (filter.mine() ? MINE : OPEN)
                                + """
                                 AND (:tag = '' OR o.tags @> CAST(ARRAY[:tag] AS text[]))
                                 AND (:before = 0 OR o.id < :before)
                                 ORDER BY o.id DESC LIMIT :limit
                                """)
                .bindMap(eyes)
                .bind("today", today)
                .bind("kind", filter.kind().map(Enum::name).orElse(""))
                .bind("tag", filter.tag())
                .bind("before", filter.before())
                .bind("limit", limit)
                .map(new OfferRow())
                .list();
    }

    void close(Handle db, long id, Instant at) {
        db.createUpdate(
                        """
                        UPDATE sharing.offer
                           SET state = 'CLOSED', changed_at = :at, version = version + 1
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// Hides an offer, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE sharing.offer SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /// {@return how much somebody offered and wrote since a moment}
    int written(Handle db, long person, Instant since) {
        return db.createQuery(
                        """
                        SELECT (SELECT count(*) FROM sharing.offer
                                 WHERE person = :person AND offered_at > :since)
                             + (SELECT count(*) FROM sharing.note
                                 WHERE author = :person AND at > :since)
                        """)
                .bind("person", person)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }
}
