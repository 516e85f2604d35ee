package coop.meent.shares.registers;

import coop.meent.shares.ledger.By;
import coop.meent.shares.registers.Proposal.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The proposals in the database: all SQL of them.
final class ProposalStore {
    private static final String COLUMNS =
            """
            SELECT register_id, no, kind, CAST(draft AS text) AS draft, asked_by, behalf, asked_at,
                   expires_at, decided_by, decided_at, outcome, reason
              FROM shares.proposal
            """;

    private static final String INSERT =
            """
            INSERT INTO shares.proposal (register_id, no, kind, draft, asked_by, behalf, asked_at,
                                         expires_at)
            SELECT :register, coalesce(max(no), 0) + 1, :kind, CAST(:draft AS jsonb),
                   CAST(:asker AS bigint), CAST(:behalf AS bigint), CAST(:at AS timestamptz),
                   CAST(:expires AS timestamptz)
              FROM shares.proposal
             WHERE register_id = :register
            RETURNING no
            """;

    /// {@return the number of what is asked; ask [#same] first, whose lock keeps numbers apart}
    int insert(Handle db, Proposal proposal) {
        return db.createQuery(INSERT)
                .bind("register", proposal.register())
                .bind("kind", proposal.kind())
                .bind("draft", proposal.draft())
                .bind("asker", MandateStore.boxed(proposal.by().actor()))
                .bind("behalf", MandateStore.boxed(proposal.by().onBehalfOf()))
                .bind("at", proposal.askedAt())
                .bind("expires", proposal.expiresAt())
                .mapTo(Integer.class)
                .one();
    }

    /// Waits for whatever is being recorded in the register.
    static void lock(Handle db, long register) {
        db.createQuery("SELECT seq FROM shares.head WHERE register_id = :register FOR UPDATE")
                .bind("register", register)
                .mapTo(Long.class)
                .one();
    }

    Optional<Proposal> find(Handle db, long register, int no) {
        return db.createQuery(COLUMNS + " WHERE register_id = :register AND no = :no")
                .bind("register", register)
                .bind("no", no)
                .map(ProposalStore::proposal)
                .findOne();
    }

    /// {@return the very same, when it waits already}
    Optional<Proposal> same(Handle db, long register, String kind, String draft, Instant now) {
        lock(db, register);
        return db.createQuery(
                        COLUMNS
                                + " WHERE register_id = :register AND outcome IS NULL"
                                + " AND expires_at > :now AND kind = :kind"
                                + " AND draft = CAST(:draft AS jsonb) ORDER BY no LIMIT 1")
                .bind("register", register)
                .bind("now", now)
                .bind("kind", kind)
                .bind("draft", draft)
                .map(ProposalStore::proposal)
                .findOne();
    }

    List<Proposal> waiting(Handle db, long register, Instant now) {
        return db.createQuery(
                        COLUMNS
                                + " WHERE register_id = :register AND outcome IS NULL"
                                + " AND expires_at > :now ORDER BY no")
                .bind("register", register)
                .bind("now", now)
                .map(ProposalStore::proposal)
                .list();
    }

    List<Proposal> latest(Handle db, long register, int limit) {
        return db.createQuery(
                        COLUMNS + " WHERE register_id = :register ORDER BY no DESC LIMIT :limit")
                .bind("register", register)
                .bind("limit", limit)
                .map(ProposalStore::proposal)
                .list();
    }

    /// {@return whether it was still to be decided}
    boolean decide(Handle db, Proposal proposal, Decision decision) {
        return db.createUpdate(
                                """
                                UPDATE shares.proposal
                                   SET decided_by = :by, decided_at = :at, outcome = :outcome,
                                       reason = :reason
                                 WHERE register_id = :register AND no = :no AND outcome IS NULL
                                """)
                        .bind("register", proposal.register())
                        .bind("no", proposal.no())
                        .bind("by", MandateStore.boxed(decision.by()))
                        .bind("at", decision.at())
                        .bind("outcome", decision.outcome().name())
                        .bind("reason", decision.reason())
                        .execute()
                == 1;
    }

    /// What somebody decided.
    record Decision(Outcome outcome, OptionalLong by, Instant at, String reason) {}

    private static Proposal proposal(ResultSet row, StatementContext context) throws SQLException {
        return new Proposal(
                row.getLong("register_id"),
                row.getInt("no"),
                row.getString("kind"),
                row.getString("draft"),
                new By(
                        MandateStore.number(row, "asked_by"),
                        MandateStore.number(row, "behalf"),
                        OptionalLong.empty()),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                MandateStore.number(row, "decided_by"),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getString("reason"));
    }
}
