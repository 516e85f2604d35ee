package coop.meent.sharing.purchases;

import coop.meent.api.Audience;
import coop.meent.sharing.typed.Cells;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The purchases in the database.
final class PurchaseStore {
    private static final String SELECT =
            "SELECT " + PurchaseRow.COLUMNS + " FROM sharing.purchase p WHERE ";

    private static final String INSERT =
            """
            INSERT INTO sharing.purchase (organisation, proposer, title, body, unit, steps, language,
                   threshold, tier_from, tier_cents, deadline, audience, created_at, changed_at)
            VALUES (:organisation, :proposer, :title, :body, :unit, :steps, :language, :threshold,
                    :from, :cents, :deadline, :audience, :at, :at)
            RETURNING id
            """;

    private static final String REWRITE =
            """
            UPDATE sharing.purchase
               SET title = :title, body = :body, unit = :unit, steps = :steps,
                   threshold = :threshold, tier_from = :from, tier_cents = :cents,
                   deadline = :deadline, audience = :audience, changed_at = :at,
                   version = version + 1
             WHERE id = :id AND state = 'OPEN'
            """;

    private static final String DECIDE =
            """
            UPDATE sharing.purchase
               SET state = :state, decided_at = :at, total = :total, unit_cents = :unit,
                   changed_at = :at, version = version + 1
             WHERE id = :id AND state = 'OPEN'
            """;

    /// What a proposal is made of.
    record Proposal(Wording wording, Terms terms, Audience audience) {}

    long insert(
            Handle db, long organisation, OptionalLong proposer, Proposal proposal, Instant at) {
        return bound(db.createQuery(INSERT), proposal)
                .bind("organisation", organisation)
                .bind("proposer", Cells.boxed(proposer))
                .bind("language", proposal.wording().language())
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /// Puts other words and terms in the place of those of an open purchase.
    void rewrite(Handle db, long id, Proposal proposal, Instant at) {
        bound(db.createUpdate(REWRITE), proposal).bind("id", id).bind("at", at).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Proposal proposal) {
        var wording = proposal.wording();
        var terms = proposal.terms();
        return statement
                .bind("title", wording.title())
                .bind("body", wording.body())
                .bind("unit", wording.unit())
                .bind("steps", wording.steps())
                .bind("threshold", terms.threshold())
                .bindArray("from", Integer.class, terms.tiers().stream().map(Tier::from).toList())
                .bindArray(
                        "cents", Long.class, terms.tiers().stream().map(Tier::unitCents).toList())
                .bind("deadline", terms.deadline())
                .bind("audience", proposal.audience().term());
    }

    Optional<Purchase> find(Handle db, long id) {
        return db.createQuery(SELECT + "p.id = :id")
                .bind("id", id)
                .map(new PurchaseRow())
                .findOne();
    }

    /// {@return the purchase, which nobody else joins or decides before this transaction ends}
    Optional<Purchase> lock(Handle db, long id) {
        return db.createQuery(SELECT + "p.id = :id FOR UPDATE")
                .bind("id", id)
                .map(new PurchaseRow())
                .findOne();
    }

    List<Purchase> all(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + "p.id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new PurchaseRow())
                .list();
    }

    void each(Handle db, Consumer<Purchase> each) {
        try (var rows =
                db.createQuery(SELECT + "true").setFetchSize(200).map(new PurchaseRow()).stream()) {
            rows.forEach(each);
        }
    }

    /// {@return purchases whose deadline was before a moment and that nobody has decided}
    List<Long> due(Handle db, Instant before, int limit) {
        return db.createQuery(
                        """
                        SELECT id FROM sharing.purchase
                         WHERE state = 'OPEN' AND deadline < :before
                         ORDER BY deadline, id LIMIT :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /// Writes what became of a purchase; the list stands in [CommitmentStore#bind].
    void decide(Handle db, long id, Outcome outcome, Instant at) {
        var unit =
                switch (outcome) {
                    case Outcome.Reached(_, var cents, _) -> OptionalLong.of(cents);
                    case Outcome.Released _ -> OptionalLong.empty();
                };
        db.createUpdate(DECIDE)
                .bind("id", id)
                .bind("state", unit.isPresent() ? "REACHED" : "RELEASED")
                .bind("total", outcome.total())
                .bind("unit", Cells.boxed(unit))
                .bind("at", at)
                .execute();
    }

    void cancel(Handle db, long id, Instant at) {
        db.createUpdate(
                        """
                        UPDATE sharing.purchase
                           SET state = 'CANCELLED', changed_at = :at, version = version + 1
                         WHERE id = :id AND state = 'OPEN'
                        """)
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// Notes that all has been ordered and shared out.
    void finish(Handle db, long id, Instant at) {
        db.createUpdate(
                        """
                        UPDATE sharing.purchase
                           SET finished_at = :at, changed_at = :at, version = version + 1
                         WHERE id = :id AND state = 'REACHED' AND finished_at IS NULL
                        """)
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// Hides a purchase, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE sharing.purchase SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /// {@return how many somebody proposed since a moment}
    int proposed(Handle db, long person, Instant since) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM sharing.purchase
                         WHERE proposer = :person AND created_at > :since
                        """)
                .bind("person", person)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }
}
